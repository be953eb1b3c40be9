// What is rated, and which part of it is shown. Every figure is the server's; only the rows of a cell are picked here.
import type { RatedGroup, RatedRow, Rating } from "@/shared/api/report-types";
import type { ChartData } from "@/shared/ui/echart-option";
import type { BehindRatingQuery, RatingQuery } from "./api";
import { formatFigure, heightOf } from "./figure-model";
import { filterOf } from "./filter-model";
import type { ReportSearch } from "./report-search";

export const RATED = ["clients", "products"] as const;
export type Rated = (typeof RATED)[number];

export const CLASSES = ["a", "b", "c"] as const;
export type RatedClass = (typeof CLASSES)[number];

/** `none`: of too few months, or of nothing, nobody can tell. */
export const EVENNESS = ["x", "y", "z", "none"] as const;
export type Evenness = (typeof EVENNESS)[number];

export type RatedCell = { letter: RatedClass; evenness: Evenness };

/** More than these nobody tells apart in a picture. */
export const MOST_DRAWN = 20;

/** The server shows so many at most. */
const ALL = 1000;

export function ratedIn({ rated }: ReportSearch): Rated {
  return RATED.find((one) => one === rated) ?? "clients";
}

export function ratingQuestion(search: ReportSearch): RatingQuery {
  const { from = "", to = "", rows } = search;
  const rated = ratedIn(search);
  return { from, to, rated, ...(rows === "all" && { most: ALL }), ...filterOf(search) };
}

/** The row as the address names it. */
export function rowText({ kind, id }: RatedRow): string {
  return id ? `${kind}:${id}` : "none";
}

/** The row whose deals the address names. */
export function ratedBehind({ rows }: Rating, { cell }: ReportSearch): RatedRow | undefined {
  return rows.find((row) => rowText(row) === cell);
}

export function dealsOfRow(rating: Rating, search: ReportSearch): BehindRatingQuery | null {
  const row = ratedBehind(rating, search);
  const { from = "", to = "" } = search;
  return row ? { from, to, rated: rating.rated, subject: rowText(row), ...filterOf(search) } : null;
}

export function cellText({ letter, evenness }: RatedCell): string {
  return `${letter}-${evenness}`;
}

/** The cell of the matrix that the address names; undefined: all of them. */
export function cellIn({ group = "" }: ReportSearch): RatedCell | undefined {
  const [first, second] = group.split("-");
  const letter = CLASSES.find((one) => one === first);
  const evenness = EVENNESS.find((one) => one === second);
  return letter && evenness && { letter, evenness };
}

export function evennessOf({ evenness }: Pick<RatedRow, "evenness">): Evenness {
  return evenness ?? "none";
}

export function groupOf({ groups }: Rating, cell: RatedCell): RatedGroup | undefined {
  return groups.find((group) => group.class === cell.letter && evennessOf(group) === cell.evenness);
}

export function rowsOf({ rows }: Rating, cell: RatedCell | undefined): RatedRow[] {
  if (!cell) return rows;
  return rows.filter((row) => row.class === cell.letter && evennessOf(row) === cell.evenness);
}

/** Which columns the matrix has: without three months there is only that of the untold. */
export function columnsIn({ groups }: Rating): Evenness[] {
  const isTold = groups.some((group) => evennessOf(group) !== "none");
  const isUntold = groups.some((group) => evennessOf(group) === "none");
  return EVENNESS.filter((one) => (one === "none" ? isUntold : isTold));
}

type Words = { revenue: string; cumulative: string; nameOf: (row: RatedRow) => string };

/** Bars from the highest, and what they make together. */
export function paretoOf({ rows }: Rating, { revenue, cumulative, nameOf }: Words): ChartData {
  const drawn = rows.slice(0, MOST_DRAWN);
  return {
    kind: "pareto",
    categories: drawn.map(nameOf),
    series: [
      {
        name: revenue,
        values: drawn.map((row) => heightOf(row.revenue)),
        texts: drawn.map((row) => formatFigure("money", row.revenue)),
        isBefore: false,
      },
      {
        name: cumulative,
        values: drawn.map((row) => heightOf(row.cumulative ?? null)),
        texts: drawn.map((row) => formatFigure("percent", row.cumulative ?? null)),
        isBefore: false,
      },
    ],
  };
}
