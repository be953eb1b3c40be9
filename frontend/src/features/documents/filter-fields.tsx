import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { KINDS, STAGES } from "@/entities/documents/kinds";
import { kindName, stageName } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { STANDINGS } from "@/entities/paper-trail/kinds";
import { paperName } from "@/entities/paper-trail/words";
import { INVOICE_PAYMENTS } from "@/entities/payments/kinds";
import { invoicePaymentName } from "@/entities/payments/words";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { documentQueries } from "./api";
import classes from "./documents.module.css";
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
  const canListFirms = useCan("dictionaries.read");
  const firms = useQuery({ ...documentQueries.ownFirms(), enabled: canListFirms });
  const offered = firms.data?.items ?? [];
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  const since = (
    <DayInput
      {...(isForm
        ? { label: t`Дата: с` }
        : { "aria-label": t`Дата: с`, placeholder: t`с`, w: 130 })}
      clearable
      value={search.from ?? null}
      onChange={(from) => put({ from })}
    />
  );
  const until = (
    <DayInput
      aria-label={t`Дата: по`}
      {...(isForm ? { label: t`по` } : { placeholder: t`по`, w: 130 })}
      clearable
      value={search.to ?? null}
      onChange={(to) => put({ to })}
    />
  );
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
      <Choice
        {...named(t`Оригинал`)}
        value={search.paper ?? ""}
        data={[
          { value: "", label: t`Любой оригинал` },
          ...STANDINGS.map((standing) => ({ value: standing, label: paperName(standing) })),
        ]}
        onChange={(paper) => put({ paper })}
      />
      {isForm ? (
        <div className={classes["pair"]}>
          {since}
          {until}
        </div>
      ) : (
        <>
          {since}
          {until}
        </>
      )}
    </>
  );
}
