import { t } from "@lingui/core/macro";

/** A rate of VAT as it is read; nothing where the law has ended the one that was written down. */
export function rateTitle(rate: string | null | undefined): string {
  if (!rate) return "—";
  return rate === "none" ? t`без НДС` : `${rate} %`;
}
