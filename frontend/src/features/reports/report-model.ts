// The reports that there are, and by what each may be split once more.
import type { ReportSearch } from "./report-search";

/** Those that are tables of figures. */
export const REPORTS = ["company", "employees", "departments", "channels", "loss-reasons"] as const;
export type ReportName = (typeof REPORTS)[number];

/** Those of documents and money: what clients owe, and what they have paid ahead. */
export const DEBTS = ["expected-payments", "receivables", "advances"] as const;
export type DebtName = (typeof DEBTS)[number];

/** Those that have an address of their own. */
const OTHERS = ["funnel", "movement", "deals", "plan-fact", "rating", "cohorts", ...DEBTS] as const;
export type OtherName = (typeof OTHERS)[number];

/** All, each with a tab of its own. */
export const PAGES = [...REPORTS, ...OTHERS] as const;
export type PageName = (typeof PAGES)[number];

/** Their tabs by what is asked: who earns, how it sells, whether as planned, who owes. */
export const TABS: PageName[][] = [
  ["company", "employees", "departments", "channels", "deals", "rating", "cohorts"],
  ["funnel", "movement", "loss-reasons"],
  ["plan-fact"],
  [...DEBTS],
];

const OF_DEALS = ["month", "pipeline", "deal_type"];

const SPLITS: { [report in ReportName]: string[] } = {
  company: ["month", "week", "day", "pipeline", "deal_type"],
  employees: OF_DEALS,
  departments: OF_DEALS,
  channels: OF_DEALS,
  "loss-reasons": ["stage", "employee", "department", "channel", "deal_type", "product", "month"],
};

export function reportIn({ report }: ReportSearch): ReportName {
  return REPORTS.find((name) => name === report) ?? "company";
}

export function splitsOf(report: ReportName): string[] {
  return SPLITS[report];
}

export function debtPage(page: PageName): DebtName | undefined {
  return DEBTS.find((name) => name === page);
}

export function otherPage(page: string): OtherName | undefined {
  return OTHERS.find((name) => name === page);
}

/** The same days and deals, or the same debts, on another page; what only this one has stays behind. */
export function toPage(search: ReportSearch, page: PageName): ReportSearch {
  const {
    report: _report,
    compare,
    split,
    mode: _mode,
    standing: _standing,
    measure: _measure,
    row: _row,
    basis,
    as_of: asOf,
    rated: _rated,
    rows: _rows,
    group: _group,
    shown: _shown,
    sort: _sort,
    chart: _chart,
    behind: _behind,
    cell: _cell,
    of: _of,
    saved: _saved,
    by,
    legal_entity: firm,
    company,
    contact,
    contract,
    responsible: _responsible,
    due_from: _dueFrom,
    due_to: _dueTo,
    ...rest
  } = search;
  if (debtPage(page)) {
    const ofDay = page !== "expected-payments" && !basis;
    return {
      ...rest,
      ...(firm && { legal_entity: firm }),
      ...(company && { company }),
      ...(contact && { contact }),
      ...(ofDay && contract && { contract }),
      ...(ofDay && asOf && { as_of: asOf }),
      ...(ofDay && by === "contract" && { by }),
    };
  }
  if (page === "funnel") return onOneRoad(rest);
  const table = REPORTS.find((name) => name === page);
  if (!table) return rest;
  return {
    ...rest,
    report: table,
    ...(compare !== undefined && { compare }),
    ...(split !== undefined && splitsOf(table).includes(split) && { split }),
  };
}

/** A funnel is of one pipeline: where several are asked about, it begins with the usual one. */
function onOneRoad({ pipeline, ...rest }: ReportSearch): ReportSearch {
  return { ...rest, ...(pipeline && !pipeline.includes(",") && { pipeline }) };
}
