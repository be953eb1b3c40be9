import { t } from "@lingui/core/macro";
import type { LineDraft } from "@/entities/lines/lines-model";

/** «Стул, СТ-15, 2 шт × 100 ₽, НДС 22 %». */
export function lineWords(line: LineDraft): string {
  const { title, article, quantity, unit, price, discount, vatRate } = line;
  const goods = [line.kindCode, line.country, line.declaration];
  const rate = vatRate === "none" ? t`без НДС` : t`НДС ${vatRate} %`;
  const off = discount && t`скидка ${discount} %`;
  return [title, article, `${quantity} ${unit} × ${price} ₽`, off, rate, ...goods]
    .filter(Boolean)
    .join(", ");
}
