// What debts and their figures are called, and how each is counted.
import { t } from "@lingui/core/macro";
import { nameOf, titleOf } from "@/entities/documents/words";
import type { Debt, DebtRow } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import type { DebtName } from "../report-model";
import type { DebtBy } from "./debts-model";

type Words = { name: () => string; meaning: () => string };

const wholes: Record<DebtName, Words> = {
  "expected-payments": {
    name: () => t`Всего ожидается`,
    meaning: () =>
      t`Выставленные счета, которые оплачены не полностью: сумма счёта с НДС − оплаты по нему.`,
  },
  receivables: {
    name: () => t`Всего должны`,
    meaning: () =>
      t`Акты, накладные, УПД и их корректировки, внешние документы, возвраты оплат и начальные сальдо − оплаты за них, с НДС. Минус авансы — сальдо акта сверки.`,
  },
  advances: {
    name: () => t`Всего авансов`,
    meaning: () =>
      t`Полученные деньги, под которые ещё ничего не передано по документам, с НДС. Дебиторская задолженность − авансы = сальдо акта сверки.`,
  },
};

const counts: Record<DebtName, Words> = {
  "expected-payments": {
    name: () => t`Счетов`,
    meaning: () => t`Сколько счетов оплачены не полностью.`,
  },
  receivables: {
    name: () => t`Документов`,
    meaning: () => t`Сколько документов, возвратов и начальных сальдо не оплачены полностью.`,
  },
  advances: {
    name: () => t`Платежей`,
    meaning: () =>
      t`Сколько платежей закрыты документами не полностью. Корректировка или начальное сальдо в пользу клиента — тоже.`,
  },
};

const overdue: Record<DebtName, () => string> = {
  "expected-payments": () => t`Последний день оплаты счёта уже прошёл.`,
  receivables: () =>
    t`Последний день оплаты раньше дня отчёта. Долг, который нужно оплатить в этот самый день, ещё не просрочен.`,
  advances: () => "",
};

const parts = new Map<string, Words>([
  ["today", { name: () => t`Сегодня`, meaning: () => t`Последний день оплаты — сегодня.` }],
  [
    "this_week",
    {
      name: () => t`До конца недели`,
      meaning: () => t`Последний день оплаты — с завтрашнего дня по воскресенье.`,
    },
  ],
  [
    "this_month",
    {
      name: () => t`До конца месяца`,
      meaning: () => t`Последний день оплаты — после этой недели, но в этом месяце.`,
    },
  ],
  [
    "later",
    {
      name: () => t`Позже`,
      meaning: () => t`Последний день оплаты — после этой недели и этого месяца.`,
    },
  ],
  ["undated", { name: () => t`Без срока`, meaning: () => t`В счёте не указан срок оплаты.` }],
  [
    "not_due",
    {
      name: () => t`Срок не наступил`,
      meaning: () =>
        t`Последний день оплаты позже дня отчёта. Это срок счёта, если он позже даты документа, иначе — сама дата документа.`,
    },
  ],
  [
    "days_0_30",
    {
      name: () => t`0–30 дней`,
      meaning: () => t`Последний день оплаты — день отчёта или не больше 30 дней до него.`,
    },
  ],
  ["days_31_60", { name: () => t`31–60 дней`, meaning: () => t`Просрочено на 31–60 дней.` }],
  ["days_61_90", { name: () => t`61–90 дней`, meaning: () => t`Просрочено на 61–90 дней.` }],
  [
    "days_91",
    { name: () => t`91 день и больше`, meaning: () => t`Просрочено на 91 день и больше.` },
  ],
]);

function wordsOf(page: DebtName, figure: string): Words | undefined {
  if (figure === "total") return wholes[page];
  if (figure === "count") return counts[page];
  if (figure === "overdue") return { name: () => t`Просрочено`, meaning: overdue[page] };
  return parts.get(figure);
}

export const debtFigureName = (page: DebtName, figure: string): string =>
  wordsOf(page, figure)?.name() ?? figure;
export const debtFigureMeaning = (page: DebtName, figure: string): string =>
  wordsOf(page, figure)?.meaning() ?? "";

const bys: Record<DebtBy, { label: () => string; head: () => string }> = {
  client: { label: () => t`По клиентам`, head: () => t`Клиент` },
  contract: { label: () => t`По договорам`, head: () => t`Договор` },
  responsible: { label: () => t`По ответственным`, head: () => t`Ответственный` },
  week: { label: () => t`По неделям`, head: () => t`Неделя` },
  invoice: { label: () => t`По счетам`, head: () => t`Счёт` },
};

export const byName = (by: DebtBy): string => bys[by].label();
export const byHead = (by: DebtBy): string => bys[by].head();

export const noContract = (): string => t`Без договора`;
export const nobodyResponsible = (): string => t`Без ответственного`;

export function clientName({ client }: Pick<DebtRow, "client">): string {
  return client?.name ?? t`Клиент не указан`;
}

export function contractName({ contract }: Pick<DebtRow, "contract">): string {
  return contract ? titleOf(contract) : noContract();
}

export function weekName({ week }: Pick<DebtRow, "week">): string {
  return week ? t`с ${formatDay(week)}` : t`Без срока`;
}

/** What a row is about, in one line; the own firm only where there are several. */
export function debtRowName(row: DebtRow, by: string, hasFirms: boolean): string {
  const firm = hasFirms ? row.legal_entity?.name : undefined;
  const join = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join(", ");
  if (by === "responsible") return row.responsible?.name ?? nobodyResponsible();
  if (by === "week") return weekName(row);
  if (by === "invoice") return row.document ? titleOf(row.document) : clientName(row);
  if (by === "contract") return join(clientName(row), contractName(row), firm);
  return join(clientName(row), firm);
}

/** The same where there is little room: who it is, or which invoice. */
export function shortRowName(row: DebtRow, by: string): string {
  if (by === "contract") return clientName(row);
  return by === "invoice" && row.document ? nameOf(row.document) : debtRowName(row, by, false);
}

const PAYMENT = /№ (.+) от /;

/** The server tells a payment in Russian: what it is called is said here, its number is the server's. */
export function debtTitle(debt: Debt, page: DebtName): string {
  const { document, payment_id: payment, title, date } = debt;
  if (document) return titleOf(document);
  const day = formatDay(date);
  if (!payment) return t`Начальное сальдо на ${day}`;
  const number = PAYMENT.exec(title)?.[1];
  if (!number) return title;
  return page === "advances"
    ? t`Оплата № ${number} от ${day}`
    : t`Возврат оплаты № ${number} от ${day}`;
}
