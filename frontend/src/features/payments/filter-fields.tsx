import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { DIRECTIONS, PAYMENT_STATES } from "@/entities/payments/kinds";
import { directionName, paymentStateName } from "@/entities/payments/words";
import { FirmFilter } from "@/entities/own-firms/firm-filter";
import { Choice } from "@/shared/ui/choice";
import { DayRange } from "@/shared/ui/day-range";
import { type PaymentsSearch } from "./list-search";
import { patched } from "./list-model";

type Props = {
  search: PaymentsSearch;
  /** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
  isForm?: boolean;
  onChange: (search: PaymentsSearch) => void;
};

export function FilterFields({ search, isForm = false, onChange }: Props) {
  const { t } = useLingui();
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  return (
    <>
      <Choice
        {...named(t`Куда шли деньги`)}
        value={search.direction ?? ""}
        data={[
          { value: "", label: t`Поступления и возвраты` },
          ...DIRECTIONS.map((one) => ({ value: one, label: directionName(one) })),
        ]}
        onChange={(direction) => put({ direction })}
      />
      <Choice
        {...named(t`Состояние`)}
        value={search.state ?? ""}
        data={[
          { value: "", label: t`Все состояния` },
          ...PAYMENT_STATES.map((one) => ({ value: one, label: paymentStateName(one) })),
        ]}
        onChange={(state) => put({ state })}
      />
      <FirmFilter value={search.firm} isForm={isForm} onChange={(firm) => put({ firm })} />
      <DayRange
        names={{
          from: t`Дата: с`,
          to: t`Дата: по`,
          fromHint: t`с`,
          toHint: t`по`,
          toLabel: t`по`,
        }}
        from={search.from}
        to={search.to}
        isForm={isForm}
        onChange={put}
      />
      <Checkbox
        label={t`Только авансы`}
        checked={search.advance === true}
        onChange={({ currentTarget }) => put({ advance: currentTarget.checked })}
      />
    </>
  );
}
