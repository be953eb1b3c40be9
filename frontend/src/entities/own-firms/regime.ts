import type { DatedRegime } from "@/shared/api/types";

/** Whether a firm pays VAT, at whatever rate, on a day; not of a day before its first regime. */
export function paysVat(regimes: DatedRegime[], day: string): boolean {
  const regime = regimes.findLast(({ valid_from }) => valid_from <= day);
  return regime !== undefined && regime.vat !== "exempt";
}
