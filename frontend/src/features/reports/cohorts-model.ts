// What is shown of cohorts, and how strongly a cell is shaded. Every figure is the server's.
import type { Cohort, CohortCell, Cohorts } from "@/shared/api/report-types";
import { addMonths, lastDayOf } from "@/shared/lib/months";
import type { BehindCohortQuery, CohortsQuery } from "./api";
import { type Figure, heightOf } from "./figure-model";
import { filterOf } from "./filter-model";
import type { ReportSearch } from "./report-search";

export const SHOWN = ["share", "clients", "revenue"] as const;
export type Shown = (typeof SHOWN)[number];

const UNITS = { share: "percent", clients: "count", revenue: "money" } as const;

/** Shades apart from none: more of them nobody tells from each other. */
const SHADES = 5;

export function shownIn({ shown }: ReportSearch): Shown {
  return SHOWN.find((one) => one === shown) ?? "share";
}

export function cohortsQuestion(search: ReportSearch): CohortsQuery {
  const { from = "", to = "" } = search;
  return { from, to, ...filterOf(search) };
}

/** What a cohort bought so many months after the first purchase; no age: by now. */
export function cellText(month: string, age?: number): string {
  return age === undefined ? month : `${month}:${age}`;
}

export type CohortPlace = {
  cohort: Cohort;
  age: number | undefined;
  figures: Pick<CohortCell, "clients" | "revenue"> & { share?: CohortCell["share"] };
};

/** In which month these were bought; null: in all of them. */
export function cohortMonth({ cohort, age }: CohortPlace): string | null {
  return age === undefined ? null : addMonths(cohort.month, age);
}

/** The cell whose deals the address names. */
export function cohortBehind({ cohorts }: Cohorts, { cell }: ReportSearch): CohortPlace | null {
  const [month, part] = (cell ?? "").split(":");
  const cohort = cohorts.find((one) => one.month === month);
  if (!cohort) return null;
  if (part === undefined) return { cohort, age: undefined, figures: cohort };
  const age = Number(part);
  const figures = cohort.cells[age];
  return figures ? { cohort, age, figures } : null;
}

/** The deals of that month, or of all that the server has told. */
export function dealsOfCohort(
  { cohort, age }: CohortPlace,
  search: ReportSearch,
): BehindCohortQuery {
  const first = addMonths(cohort.month, age ?? 0);
  const last = addMonths(cohort.month, age ?? cohort.cells.length - 1);
  const days = { from: `${first}-01`, to: lastDayOf(last) };
  return { ...days, cohort: cohort.month, ...filterOf(search) };
}

export function unitOf(shown: Shown): (typeof UNITS)[Shown] {
  return UNITS[shown];
}

export function figureIn(cell: CohortPlace["figures"], shown: Shown): Figure {
  return cell[shown] ?? null;
}

/** Nobody bought anything for the first time. */
export function isEmpty({ cohorts }: Cohorts): boolean {
  return cohorts.every(({ clients }) => clients === 0);
}

/** Of the months after the first one, in which everybody buys. */
export function highestOf({ cohorts }: Cohorts, shown: Shown): number {
  const later = cohorts.flatMap(({ cells }: Cohort) => cells.slice(1));
  return Math.max(0, ...later.map((cell) => heightOf(figureIn(cell, shown)) ?? 0));
}

/** 0: nothing to shade. The least of something is seen, too. */
export function shadeOf(figure: Figure, highest: number): number {
  const height = heightOf(figure) ?? 0;
  if (height <= 0 || highest <= 0) return 0;
  return Math.min(SHADES, Math.ceil((height / highest) * SHADES));
}
