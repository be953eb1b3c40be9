// The reports that there are, and by what each may be split once more.
import type { ReportSearch } from "./report-search";

export const REPORTS = ["company", "employees", "departments", "channels", "loss-reasons"] as const;
export type ReportName = (typeof REPORTS)[number];

const OF_DEALS = ["month", "pipeline", "deal_type"];

const SPLITS: { [report in ReportName]: string[] } = {
  company: ["month", "week", "day", "pipeline", "deal_type"],
  employees: OF_DEALS,
  departments: OF_DEALS,
  channels: OF_DEALS,
  "loss-reasons": ["stage", "employee", "department", "channel", "deal_type", "month"],
};

export function reportIn({ report }: ReportSearch): ReportName {
  return REPORTS.find((name) => name === report) ?? "company";
}

export function splitsOf(report: ReportName): string[] {
  return SPLITS[report];
}

/** The same days and deals in another report; what only this one has stays behind. */
export function toReport(search: ReportSearch, report: ReportName): ReportSearch {
  const {
    split,
    sort: _sort,
    chart: _chart,
    behind: _behind,
    cell: _cell,
    of: _of,
    ...rest
  } = search;
  return {
    ...rest,
    report,
    ...(split !== undefined && splitsOf(report).includes(split) && { split }),
  };
}
