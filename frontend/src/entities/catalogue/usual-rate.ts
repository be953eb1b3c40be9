import type { LegalEntity, VatDuty } from "@/shared/api/types";

const RATES: Record<VatDuty, string> = { exempt: "none", five: "5", seven: "7", general: "22" };

/** The rate that the own firms charge by their regimes of a day; «без НДС» where they differ, or nobody has said. */
export function usualRate(firms: LegalEntity[], day: string): string {
  const duties = firms
    .filter(({ archived_at }) => !archived_at)
    .map(({ regimes }) => regimes.findLast(({ valid_from }) => valid_from <= day)?.vat);
  const [duty, ...others] = new Set(duties);
  return duty && others.length === 0 ? RATES[duty] : "none";
}
