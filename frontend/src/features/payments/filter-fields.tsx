import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { DIRECTIONS, PAYMENT_STATES } from "@/entities/payments/kinds";
import { directionName, paymentStateName } from "@/entities/payments/words";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { paymentQueries } from "./api";
import { type PaymentsSearch } from "./list-search";
import { patched } from "./list-model";
import classes from "./payments.module.css";

type Props = {
  search: PaymentsSearch;
  /** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
  isForm?: boolean;
  onChange: (search: PaymentsSearch) => void;
};

export function FilterFields({ search, isForm = false, onChange }: Props) {
  const { t } = useLingui();
  const canListFirms = useCan("dictionaries.read");
  const firms = useQuery({ ...paymentQueries.ownFirms(), enabled: canListFirms });
  const offered = firms.data?.items ?? [];
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  const days = (
    <>
      <DayInput
        {...(isForm
          ? { label: t`Дата: с` }
          : { "aria-label": t`Дата: с`, placeholder: t`с`, w: 130 })}
        clearable
        value={search.from ?? null}
        onChange={(from) => put({ from })}
      />
      <DayInput
        aria-label={t`Дата: по`}
        {...(isForm ? { label: t`по` } : { placeholder: t`по`, w: 130 })}
        clearable
        value={search.to ?? null}
        onChange={(to) => put({ to })}
      />
    </>
  );
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
      {offered.length > 1 && (
        <Choice
          {...named(t`Наша организация`)}
          value={search.firm ?? ""}
          data={[
            { value: "", label: t`Все организации` },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(firm) => put({ firm })}
        />
      )}
      {isForm ? <div className={classes["pair"]}>{days}</div> : days}
      <Checkbox
        label={t`Только авансы`}
        checked={search.advance === true}
        onChange={({ currentTarget }) => put({ advance: currentTarget.checked })}
      />
    </>
  );
}
