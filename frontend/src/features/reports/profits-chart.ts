// Deals as a picture: what each has brought, and what of it is left.
import type { DealProfit } from "@/shared/api/report-types";
import type { ChartData } from "@/shared/ui/echart-option";
import { axisNames } from "./deal-names";
import { formatFigure, heightOf, isNothing } from "./figure-model";

/** More than these nobody tells apart. */
export const MOST_DRAWN = 20;

const DRAWN = ["revenue", "profit"] as const;
type Drawn = (typeof DRAWN)[number];

export function profitsChart(deals: DealProfit[], nameOf: (column: Drawn) => string): ChartData {
  const drawn = drawable(deals).slice(0, MOST_DRAWN);
  return {
    kind: "bars",
    categories: axisNames(drawn),
    series: DRAWN.map((column) => ({
      name: nameOf(column),
      isBefore: false,
      values: drawn.map(({ profit }) => heightOf(profit[column])),
      texts: drawn.map(({ profit }) => formatFigure("money", profit[column])),
    })),
  };
}

/** A deal that was lost without a cost has no bar. */
export function drawable(deals: DealProfit[]): DealProfit[] {
  return deals.filter(({ profit }) => !DRAWN.every((column) => isNothing(profit[column])));
}
