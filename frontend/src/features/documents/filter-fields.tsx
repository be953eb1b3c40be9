import { useLingui } from "@lingui/react/macro";
import { KINDS, STAGES } from "@/entities/documents/kinds";
import { kindName, stageName } from "@/entities/documents/words";
import { STANDINGS } from "@/entities/paper-trail/kinds";
import { paperName } from "@/entities/paper-trail/words";
import { INVOICE_PAYMENTS } from "@/entities/payments/kinds";
import { invoicePaymentName } from "@/entities/payments/words";
import { FirmFilter } from "@/entities/own-firms/firm-filter";
import { Choice } from "@/shared/ui/choice";
import { DayRange } from "@/shared/ui/day-range";
import { type DocumentsSearch } from "./list-search";
import { patched } from "./list-model";

type Props = {
  search: DocumentsSearch;
  /** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
  isForm?: boolean;
  onChange: (search: DocumentsSearch) => void;
};

export function FilterFields({ search, isForm = false, onChange }: Props) {
  const { t } = useLingui();
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  return (
    <>
      <Choice
        {...named(t`Вид документа`)}
        value={search.kind ?? ""}
        data={[
          { value: "", label: t`Все виды` },
          ...KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
        onChange={(kind) => put({ kind })}
      />
      <Choice
        {...named(t`Состояние`)}
        value={search.stage ?? ""}
        data={[
          { value: "", label: t`Все состояния` },
          ...STAGES.map((stage) => ({ value: stage, label: stageName(stage) })),
        ]}
        onChange={(stage) => put({ stage })}
      />
      <Choice
        {...named(t`Оплата`)}
        value={search.paid ?? ""}
        data={[
          { value: "", label: t`Любая оплата` },
          ...INVOICE_PAYMENTS.map((one) => ({ value: one, label: invoicePaymentName(one) })),
          { value: "overdue", label: t`Просрочен` },
        ]}
        onChange={(paid) => put({ paid })}
      />
      <FirmFilter value={search.firm} isForm={isForm} onChange={(firm) => put({ firm })} />
      <Choice
        {...named(t`Оригинал`)}
        value={search.paper ?? ""}
        data={[
          { value: "", label: t`Любой оригинал` },
          ...STANDINGS.map((standing) => ({ value: standing, label: paperName(standing) })),
        ]}
        onChange={(paper) => put({ paper })}
      />
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
    </>
  );
}
