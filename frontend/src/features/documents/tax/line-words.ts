import { t } from "@lingui/core/macro";
import type { DocumentLine } from "@/shared/api/types";
import { formatMoney } from "@/shared/lib/money";

/** «3 шт × 122,00 ₽, скидка 10 %». */
export function measureOf({ quantity, unit, price, discount_percent }: DocumentLine): string {
  const sold = `${comma(quantity)} ${unit} × ${formatMoney(price)}`;
  if (!/[1-9]/.test(discount_percent)) return sold;
  const percent = comma(discount_percent);
  return [sold, t`скидка ${percent} %`].join(", ");
}

/** Of what was received the VAT is a part: 22/122 (п. 4 ст. 164 НК РФ). */
export function calculatedRateName(rate: string): string {
  return rate === "none" ? t`без НДС` : `${rate}/${Number(rate) + 100}`;
}

function comma(value: string): string {
  return value.replace(".", ",");
}
