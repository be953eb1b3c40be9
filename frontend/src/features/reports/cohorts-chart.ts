// Cohorts as a picture: a line for each of the latest, over the months since its first purchase.
import type { Cohort, CohortCell, Cohorts } from "@/shared/api/report-types";
import type { ChartData } from "@/shared/ui/echart-option";
import { figureIn, type Shown, unitOf } from "./cohorts-model";
import { formatFigure, heightOf } from "./figure-model";

/** More lines than these, and that of all together, nobody tells apart. */
export const MOST_LINES = 5;

type Names = { total: string; monthOf: (month: string) => string };

/** Null: nobody has had a month to come back in. */
export function cohortsChart(cohorts: Cohorts, shown: Shown, names: Names): ChartData | null {
  // In the first month all have bought: it would press the others to the ground.
  const ages = [...cohorts.total.keys()].filter((age) => age > 0);
  const drawn = ableOf(cohorts).slice(-MOST_LINES);
  if (ages.length === 0 || drawn.length === 0) return null;
  const line = (name: string, cells: CohortCell[], isBefore: boolean) => {
    const figures = ages.map((age) => cells[age] && figureIn(cells[age], shown));
    return {
      name,
      isBefore,
      values: figures.map((figure) => heightOf(figure ?? null)),
      texts: figures.map((figure) =>
        figure === undefined ? "—" : formatFigure(unitOf(shown), figure),
      ),
    };
  };
  return {
    kind: ages.length > 1 ? "lines" : "bars",
    categories: ages.map(String),
    series: [
      ...drawn.map(({ month, cells }) => line(names.monthOf(month), cells, false)),
      line(names.total, cohorts.total, true),
    ],
  };
}

/** Those who have had a month to come back in; of a few the picture shows the latest. */
function ableOf({ cohorts }: Cohorts): Cohort[] {
  return cohorts.filter(({ clients, cells }) => clients > 0 && cells.length > 1);
}

export function isCut(cohorts: Cohorts): boolean {
  return ableOf(cohorts).length > MOST_LINES;
}
