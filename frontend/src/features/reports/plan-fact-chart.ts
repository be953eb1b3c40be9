// The months of one row as a picture: what was planned, what was reached, where the present month is going.
import type { PlanFact, PlanFactRow } from "@/shared/api/report-types";
import type { ChartData } from "@/shared/ui/echart-option";
import { type Figure, formatFigure, heightOf } from "./figure-model";
import { isForecast } from "./plan-fact-model";

type Names = { plan: string; fact: string; forecast: string; monthOf: (month: string) => string };

export function planFactChart(shown: PlanFact, row: PlanFactRow, names: Names): ChartData {
  const { months, today, figure } = shown;
  const series = (name: string, figures: Figure[], isBefore = false) => ({
    name,
    isBefore,
    values: figures.map(heightOf),
    texts: figures.map((one) => formatFigure(figure.unit, one)),
  });
  const going = row.cells.map((cell, at) =>
    isForecast(cell, months.slice(at, at + 1), today) ? (cell.forecast ?? null) : null,
  );
  return {
    kind: months.length > 1 ? "lines" : "bars",
    categories: months.map(names.monthOf),
    series: [
      series(
        names.fact,
        row.cells.map(({ fact }) => fact ?? null),
      ),
      series(
        names.plan,
        row.cells.map(({ plan }) => plan ?? null),
        true,
      ),
      ...(going.some((one) => one !== null) ? [series(names.forecast, going)] : []),
    ],
  };
}
