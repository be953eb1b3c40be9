// What the address of the plans says: what they count, of which year.
import type { PlanMeasure } from "@/shared/api/types";

export type PlansSearch = { measure?: PlanMeasure; year?: string };

export const MEASURES = [
  "revenue",
  "profit",
  "received",
  "deals",
  "requests",
] as const satisfies readonly PlanMeasure[];

export function isMeasure(value: unknown): value is PlanMeasure {
  return MEASURES.some((one) => one === value);
}

/** What the reader may see plans of: what profit is planned is told to those who see profit. */
export function offered(seesProfit: boolean): PlanMeasure[] {
  return MEASURES.filter((measure) => measure !== "profit" || seesProfit);
}

export function isMoney(measure: PlanMeasure): boolean {
  return measure !== "deals" && measure !== "requests";
}

export function readPlansSearch({ measure, year }: Record<string, unknown>): PlansSearch {
  return {
    ...(isMeasure(measure) && { measure }),
    ...(typeof year === "string" && /^20\d{2}$/.test(year) && { year }),
  };
}
