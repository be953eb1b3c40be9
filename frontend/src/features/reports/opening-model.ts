import { daysOf } from "./period-model";
import { reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";

/** An address without days is of this month. Null: it has both. */
export function withDays(search: ReportSearch, today: string): ReportSearch | null {
  return search.from && search.to ? null : { ...search, ...daysOf("this_month", today) };
}

/** The firm as a whole is shown day by day, unless something else is asked. */
export function withReport(search: ReportSearch, today: string): ReportSearch | null {
  const dated = withDays(search, today);
  if (!dated) return null;
  const report = reportIn(search);
  const isBare = search.split === undefined && report === "company";
  return { ...dated, report, ...(isBare && { split: "day" }) };
}
