import { t } from "@lingui/core/macro";
import type { OutsideEffect } from "@/shared/api/types";

const names: Record<OutsideEffect, () => string> = {
  none: () => t`Ничего не меняет: договор, доверенность`,
  debit: () => t`Клиент должен больше: акт на его бланке`,
  credit: () => t`Клиент должен меньше: возврат, зачёт`,
};

/** What an outside document does to what the client owes. */
export function effectName(effect: OutsideEffect): string {
  return names[effect]();
}
