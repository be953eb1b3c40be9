import type { Payment } from "@/shared/api/types";
import { isMore } from "./sums";

/** Something that came is still here. */
export function canBeRefunded({ direction, state, amount, refunded }: Payment): boolean {
  return direction === "received" && state === "posted" && isMore(amount, refunded);
}
