import { monthOf } from "@/shared/lib/months";
import { hasDay } from "./debts/debts-model";
import { type Days, daysOf, lengthOf } from "./period-model";
import { debtPage, type OtherName, reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";

/** What the address of a page lacks, so that a link shows tomorrow what it shows today. Null: nothing. */
export function asOpened(
  page: OtherName,
  search: ReportSearch,
  today: string,
): ReportSearch | null {
  const debts = debtPage(page);
  if (!debts) return page === "plan-fact" ? withMonths(search, today) : withDays(search, today);
  // What is expected is expected now.
  return hasDay(debts) && !search.as_of ? { ...search, as_of: today } : null;
}

/** An address without days is of this month. Null: it has both. */
function withDays(search: ReportSearch, today: string): ReportSearch | null {
  return search.from && search.to ? null : { ...search, ...daysOf("this_month", today) };
}

/** Plans are made for a year: an address without months is of this one. Null: it has both. */
function withMonths(search: ReportSearch, today: string): ReportSearch | null {
  if (search.month_from && search.month_to) return null;
  const { from, to } = daysOf("this_year", today);
  return { ...search, month_from: monthOf(from), month_to: monthOf(to) };
}

/** The saved report that an address names without its days: those are known once it is read. */
export function toOpen({ saved, from, to }: ReportSearch): string | undefined {
  return from && to ? undefined : saved;
}

/** The firm as a whole is shown day by day, unless something else is asked. */
export function withReport(search: ReportSearch, today: string): ReportSearch | null {
  const dated = withDays(search, today);
  if (!dated) return null;
  const report = reportIn(search);
  const isBare = search.split === undefined && report === "company";
  return { ...dated, report, ...(isBare && { split: "day" }) };
}

const MOST_DAYS = 62;

/** Day by day a quarter is a thicket, and profit, which is known by months, is none: longer periods go by months. */
export function withPeriod(search: ReportSearch, change: Partial<Days>): ReportSearch {
  const next = { ...search, ...change };
  const { from, to, split } = next;
  const isLong = from && to && lengthOf({ from, to }) > MOST_DAYS;
  return split === "day" && isLong ? { ...next, split: "month" } : next;
}
