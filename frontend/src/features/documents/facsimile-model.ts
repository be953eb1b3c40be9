import type { DatedRegime, DocumentKind } from "@/shared/api/types";

/**
 * Whether pictures may stand for stamp and signature. A счёт-фактура is signed by hand, so is a УПД that takes its
 * place: one of a firm that pays VAT on the day of the document.
 */
export function mayBeStamped(kind: DocumentKind, regimes: DatedRegime[], day: string): boolean {
  if (kind === "vat_invoice" || kind === "outside") return false;
  if (kind !== "transfer") return true;
  const regime = regimes.findLast(({ valid_from }) => valid_from <= day);
  return !regime || regime.vat === "exempt";
}
