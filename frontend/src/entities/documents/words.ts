// What documents are called.
import { t } from "@lingui/core/macro";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";

const kindNames: Record<DocumentKind, () => string> = {
  quote: () => t`Коммерческое предложение`,
  order_form: () => t`Бланк заказа`,
  contract: () => t`Договор`,
  addendum: () => t`Дополнительное соглашение`,
  invoice: () => t`Счёт`,
  act: () => t`Акт`,
  waybill: () => t`Накладная`,
  transfer: () => t`УПД`,
  vat_invoice: () => t`Счёт-фактура`,
  corrective_invoice: () => t`Корректировочный счёт-фактура`,
  corrective_transfer: () => t`УКД`,
  reconciliation: () => t`Акт сверки`,
  letter: () => t`Письмо`,
  outside: () => t`Внешний документ`,
};

const stageNames: Record<DocumentStage, () => string> = {
  draft: () => t`Черновик`,
  issued: () => t`Выставлен`,
  amended: () => t`Исправлен`,
  cancelled: () => t`Аннулирован`,
};

export function kindName(kind: DocumentKind): string {
  return kindNames[kind]();
}

/** What others wrote is not issued here: it is registered. */
export function stageName(stage: DocumentStage, kind?: DocumentKind): string {
  if (kind === "outside" && stage === "issued") return t`Зарегистрирован`;
  return stageNames[stage]();
}

type Named = {
  kind: DocumentKind;
  /** What it is called where its kind does not say it: an outside document, an advance, an исправление. */
  title?: string | null;
  number?: string | null;
  date: string;
};

/** «Счёт № 15 от 22.11.2026»; a draft has no number yet. */
export function titleOf({ kind, title, number, date }: Named): string {
  const name = title || kindName(kind);
  const day = formatDay(date);
  return number ? t`${name} № ${number} от ${day}` : t`${name} от ${day}`;
}

/** «Счёт № 15», where the date stands beside it. */
export function nameOf({ kind, title, number }: Omit<Named, "date">): string {
  const name = title || kindName(kind);
  return number ? t`${name} № ${number}` : name;
}

/** The same in two pieces: where a column is narrow the name is cut, its number is not. */
export function namePieces(named: Omit<Named, "date">): { name: string; number: string } {
  const name = named.title || kindName(named.kind);
  return { name, number: nameOf(named).slice(name.length).trimStart() };
}
