// Rows of debts as a picture: each a bar, dealt out among the days on which it is to be paid.
import type { DebtRow, Debts } from "@/shared/api/report-types";
import type { ChartData } from "@/shared/ui/echart-option";
import { formatFigure, figureOf, heightOf, isNothing } from "../figure-model";
import { partsOf } from "./rows-model";

/** More than these nobody tells apart. */
export const MOST_DRAWN = 20;

/** The later it is, the warmer; what has no day is grey. */
const COLORS: { [part: string]: string } = {
  overdue: "var(--chart-age-3)",
  today: "var(--chart-age-2)",
  this_week: "var(--chart-age-1)",
  this_month: "var(--chart-1)",
  later: "var(--chart-0)",
  undated: "var(--chart-5)",
  not_due: "var(--chart-0)",
  days_0_30: "var(--chart-age-1)",
  days_31_60: "var(--chart-age-2)",
  days_61_90: "var(--chart-age-3)",
  days_91: "var(--chart-age-4)",
};

type Names = {
  figure: (name: string) => string;
  row: (row: DebtRow, isWhole: boolean) => string;
};

export function debtsChart(shown: Debts, rows: DebtRow[], names: Names): ChartData {
  const drawn = rows.slice(0, MOST_DRAWN);
  const parts = partsOf(shown);
  const present = parts.filter((name) => !isNothing(figureOf(shown.total, name)));
  const series = (name: string): ChartData["series"][number] => {
    const figures = drawn.map((row) => figureOf(row.figures, name));
    const color = COLORS[name];
    return {
      name: names.figure(name),
      values: figures.map((figure) => (isNothing(figure) ? null : heightOf(figure))),
      texts: figures.map((figure) => formatFigure("money", figure)),
      isBefore: false,
      ...(color && { color }),
    };
  };
  return {
    kind: parts.length > 0 ? "stacked" : "bars",
    categories: labels(drawn, names),
    series: parts.length > 0 ? present.map(series) : [series("total")],
  };
}

/** An axis has room for little: the whole name stands there only where a row would not be told from another one. */
function labels(rows: DebtRow[], names: Names): string[] {
  const short = rows.map((row) => names.row(row, false));
  return rows.map((row, at) => {
    const name = short[at] ?? "";
    return short.indexOf(name) === short.lastIndexOf(name) ? name : names.row(row, true);
  });
}
