// A saved report and the address of its page are the same question in two forms.
import type { SavedReport, SavedReportCreate } from "@/shared/api/types";
import { type Asked, askedBy } from "../asked-model";
import { hasDay, NARROWS, narrowParam } from "../debts/debts-model";
import { FILTERS, paramOf } from "../filter-model";
import { type Days, daysOf, type Preset, PRESETS, presetsOf, within } from "../period-model";
import { debtPage, type PageName, PAGES, REPORTS } from "../report-model";
import { readReportSearch, type ReportSearch } from "../report-search";

export type Place = { page: PageName; search: ReportSearch };
export type SavedDays = SavedReport["days"];
type Question = Pick<SavedReport, "id" | "report" | "parameters" | "days">;

/** What is saved of a page. */
export type Wish = Pick<SavedReportCreate, "report" | "parameters" | "days">;

const NAMES = new Map<string, string>([
  ...FILTERS.map((name): [string, string] => [paramOf(name), name]),
  ...NARROWS.map((name): [string, string] => [narrowParam(name), name]),
]);
const DAYS = ["from", "to", "month_from", "month_to"];

/** Debts are told at the end of a day: as names only those that have ended mean one. */
const ENDED = [
  "today",
  "yesterday",
  "last_week",
  "last_month",
  "last_quarter",
  "last_year",
] as const satisfies Preset[];

/** The reports that the page knows: one that is newer than the page is none of them. */
export function pageOf({ report }: Pick<SavedReport, "report">): PageName | undefined {
  return PAGES.find((page) => page === report);
}

/** Days under a name are those that it means today. */
function shownDays({ preset, from, to }: SavedDays, today: string): Days | undefined {
  const named = PRESETS.find((name) => name === preset);
  if (named) return daysOf(named, today);
  return from && to ? { from, to } : undefined;
}

/** Where it is shown. */
export function placeOf(saved: Question, today: string): Place | undefined {
  const page = pageOf(saved);
  if (!page) return undefined;
  const days = shownDays(saved.days, today);
  const asked = Object.entries(saved.parameters).map(([name, value]) => [
    NAMES.get(name) ?? name,
    value,
  ]);
  const search = readReportSearch({
    ...Object.fromEntries(asked),
    ...(REPORTS.some((report) => report === page) && { report: page }),
    ...(days && inWords(page, days)),
    saved: saved.id,
  });
  return { page, search };
}

/** Plans are made for months, debts are of one day, what is expected is of now; all else is asked by days. */
function inWords(page: PageName, { from, to }: Days): { [name: string]: string } {
  const debts = debtPage(page);
  if (debts) return hasDay(debts) ? { as_of: to } : {};
  if (page !== "plan-fact") return { from, to };
  return { month_from: from.slice(0, 7), month_to: to.slice(0, 7) };
}

/** The days that a page asks; its months are whole. */
export function daysIn({ report, parameters }: Asked, today: string): Days {
  if (debtPage(report)) {
    const { as_of: day = today } = parameters;
    return { from: day, to: day };
  }
  const { from, to, month_from: first, month_to: last } = parameters;
  if (!first || !last) return { from: from ?? "", to: to ?? "" };
  const end = within("month", `${last}-01`, { from: `${last}-01`, to: "9999-12-31" }).to;
  return { from: `${first}-01`, to: end };
}

/** As they may be kept: under each of their names, or as these very days. */
export function waysToKeep(asked: Asked, today: string): (Preset | "fixed")[] {
  const debts = debtPage(asked.report);
  const days = daysIn(asked, today);
  if (!debts) return [...presetsOf(days, today), "fixed"];
  if (!hasDay(debts)) return ["today"];
  return [...ENDED.filter((name) => daysOf(name, today).to === days.to), "fixed"];
}

export function wishOf(asked: Asked, way: Preset | "fixed", today: string): Wish {
  const days = debtPage(asked.report) ? ["as_of"] : DAYS;
  const rest = Object.entries(asked.parameters).filter(([name]) => !days.includes(name));
  return {
    report: asked.report,
    parameters: Object.fromEntries(rest),
    days: way === "fixed" ? daysIn(asked, today) : { preset: way },
  };
}

/** What a page shows now, in the place of what was saved: days stay kept as they were where they are the same. */
export function wishInstead(asked: Asked, { days }: Question, today: string): Wish {
  const { from, to } = daysIn(asked, today);
  if (days.from === from && days.to === to) return wishOf(asked, "fixed", today);
  const ways = waysToKeep(asked, today);
  return wishOf(asked, ways.find((way) => way === days.preset) ?? ways[0] ?? "fixed", today);
}

const texts = ({ report, parameters }: Asked): string =>
  JSON.stringify([
    report,
    Object.entries(parameters).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  ]);

/** Does the page still ask what was saved? */
export function isShown(saved: Question, asked: Asked, today: string): boolean {
  const place = placeOf(saved, today);
  const meant = place && askedBy(place.page, place.search);
  return meant !== undefined && texts(meant) === texts(asked);
}
