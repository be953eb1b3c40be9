import { daysOf } from "./period-model";
import { reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";

/** An address without days is of this month; the firm as a whole is shown day by day. Null: it has both. */
export function withDays(search: ReportSearch, today: string): ReportSearch | null {
  if (search.from && search.to) return null;
  const report = reportIn(search);
  const isBare = search.split === undefined && report === "company";
  return { ...search, report, ...daysOf("this_month", today), ...(isBare && { split: "day" }) };
}
