// The address of the list of payments: which way the money went, of which own firm, from which days.
import { isDirection, isPaymentState } from "@/entities/payments/kinds";
import type { PaymentDirection, PaymentState } from "@/shared/api/types";

export type PaymentsSearch = {
  q?: string;
  direction?: PaymentDirection;
  state?: PaymentState;
  /** Only those of which something is for no invoice yet. */
  advance?: true;
  firm?: string;
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readPaymentsSearch(search: Record<string, unknown>): PaymentsSearch {
  const { q, direction, state, advance, firm, from, to } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  const isDay = (value: unknown): value is string => isText(value) && DAY.test(value);
  return {
    ...(isText(q) && { q }),
    ...(isDirection(direction) && { direction }),
    ...(isPaymentState(state) && { state }),
    ...((advance === true || advance === "true") && { advance: true }),
    ...(isText(firm) && { firm }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}
