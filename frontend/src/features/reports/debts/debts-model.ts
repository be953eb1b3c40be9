// Debts as their pages ask for them: on which day, whose, and by what rows are made.
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
import type { ClientQuery, DebtsQuery } from "./api";

/** By what rows are made, the usual first. */
const BYS = {
  "expected-payments": ["client", "responsible", "week", "invoice"],
  receivables: ["client", "contract"],
  advances: ["client", "contract"],
} as const satisfies Record<DebtName, string[]>;
export type DebtBy = (typeof BYS)[DebtName][number];

export const NARROWS = [
  "legal_entity",
  "company",
  "contact",
  "contract",
  "responsible",
  "due_from",
  "due_to",
] as const;
export type NarrowName = (typeof NARROWS)[number];

const OF_CLIENT = ["legal_entity", "company", "contact"] as const satisfies NarrowName[];

const NARROW: Record<DebtName, readonly NarrowName[]> = {
  "expected-payments": [...OF_CLIENT, "responsible", "due_from", "due_to"],
  receivables: [...OF_CLIENT, "contract"],
  advances: [...OF_CLIENT, "contract"],
};

export function bysOf(page: DebtName): readonly DebtBy[] {
  return BYS[page];
}

export function byIn(page: DebtName, { by }: ReportSearch): DebtBy {
  return bysOf(page).find((one) => one === by) ?? "client";
}

/** What is expected is expected as of now; the others are told at the end of any day. */
export function hasDay(page: DebtName): boolean {
  return page !== "expected-payments";
}

export function narrowParam(name: NarrowName): string {
  return name === "due_from" || name === "due_to" ? name : `${name}_id`;
}

/** What narrows a page; days to pay stand beside the day of the report, the rest behind a button. */
export function narrowed(page: DebtName, search: ReportSearch): NarrowName[] {
  return NARROW[page].filter((name) => search[name]);
}

export function isDue(name: NarrowName): boolean {
  return name === "due_from" || name === "due_to";
}

export function unnarrowed(search: ReportSearch): ReportSearch {
  const gone = new Set<string>(NARROWS.filter((name) => !isDue(name)));
  return Object.fromEntries(Object.entries(search).filter(([name]) => !gone.has(name)));
}

/** The same in the API's words. */
export function narrowOf(page: DebtName, search: ReportSearch): { [param: string]: string } {
  return Object.fromEntries(
    narrowed(page, search).map((name) => [narrowParam(name), search[name] ?? ""]),
  );
}

export function debtsQuestion(page: DebtName, search: ReportSearch): DebtsQuery {
  const by = byIn(page, search);
  const { as_of: asOf } = search;
  return {
    ...(hasDay(page) && asOf && { as_of: asOf }),
    ...(by !== bysOf(page)[0] && { by }),
    ...narrowOf(page, search),
  };
}

/** The client whose debts are asked for alone. */
export function clientIn({ company, contact }: ReportSearch): ClientQuery | null {
  if (company) return { company_id: company };
  return contact ? { contact_id: contact } : null;
}
