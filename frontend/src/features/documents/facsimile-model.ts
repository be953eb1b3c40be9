import { paysVat } from "@/entities/own-firms/regime";
import type { DatedRegime, DocumentKind } from "@/shared/api/types";

/**
 * Whether pictures may stand for stamp and signature. A счёт-фактура is signed by hand, so are a УПД and a УКД that
 * take its place: those of a firm that pays VAT on the day that its tax goes by.
 */
export function mayBeStamped(kind: DocumentKind, regimes: DatedRegime[], day: string): boolean {
  if (["vat_invoice", "corrective_invoice", "outside"].includes(kind)) return false;
  if (kind !== "transfer" && kind !== "corrective_transfer") return true;
  return !paysVat(regimes, day);
}
