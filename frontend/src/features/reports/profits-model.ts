// Which deals' profit is shown, and by what it is counted. Every figure is the server's.
import type { Profit } from "@/shared/api/report-types";
import type { ProfitsQuery } from "./api";
import type { Figure } from "./figure-model";
import { filterOf } from "./filter-model";
import type { ReportSearch } from "./report-search";

export const BASES = ["won", "paid"] as const;
export type Basis = (typeof BASES)[number];

export const COLUMNS = ["paid", "revenue", "cost_price", "deal_costs", "profit", "margin"] as const;
export type ProfitColumn = (typeof COLUMNS)[number];

export function basisIn({ basis }: ReportSearch): Basis {
  return BASES.find((one) => one === basis) ?? "won";
}

export function profitsQuestion(search: ReportSearch): ProfitsQuery {
  const { from = "", to = "", as_of: asOf } = search;
  const isPaid = basisIn(search) === "paid";
  return {
    from,
    to,
    ...(isPaid && { basis: "paid" as const, ...(asOf && { as_of: asOf }) }),
    ...filterOf(search),
  };
}

/** Money that came in is told only where it is asked for. */
export function columnsOf({ paid }: Profit): ProfitColumn[] {
  return COLUMNS.filter((column) => column !== "paid" || typeof paid === "string");
}

export function profitFigure(profit: Profit, column: ProfitColumn): Figure {
  return profit[column] ?? null;
}

export function unitOf(column: ProfitColumn): "money" | "percent" {
  return column === "margin" ? "percent" : "money";
}

export function isLoss({ profit }: Profit): boolean {
  return profit.startsWith("-");
}
