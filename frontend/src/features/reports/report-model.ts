// The reports that there are, and by what each may be split once more.
import type { ReportSearch } from "./report-search";

/** Those that are tables of figures. */
export const REPORTS = ["company", "employees", "departments", "channels", "loss-reasons"] as const;
export type ReportName = (typeof REPORTS)[number];

/** Those that have an address of their own. */
const OTHERS = ["funnel", "movement", "deals", "plan-fact", "rating", "cohorts"] as const;
export type OtherName = (typeof OTHERS)[number];

/** All, each with a tab of its own. */
export const PAGES = [...REPORTS, ...OTHERS] as const;
export type PageName = (typeof PAGES)[number];

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

export function otherPage(page: string): OtherName | undefined {
  return OTHERS.find((name) => name === page);
}

/** The same days and deals on another page; what only this one has stays behind. */
export function toPage(search: ReportSearch, page: PageName): ReportSearch {
  const {
    report: _report,
    compare,
    split,
    mode: _mode,
    standing: _standing,
    measure: _measure,
    row: _row,
    basis: _basis,
    as_of: _asOf,
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
    ...rest
  } = search;
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
