// The address of the list of payments: which way the money went, of which own firm, from which days.
import { isDirection, isPaymentState } from "@/entities/payments/kinds";
import type { PaymentDirection, PaymentState } from "@/shared/api/types";
import type { PaymentFilter } from "./api";

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

export function questionOf(search: PaymentsSearch): PaymentFilter {
  const { q, direction, state, advance, firm, from, to } = search;
  return {
    ...(q && { q }),
    ...(direction && { direction }),
    ...(state && { state }),
    ...(advance && { is_advance: true }),
    ...(firm && { legal_entity_id: firm }),
    ...(from && { date_from: from }),
    ...(to && { date_to: to }),
  };
}

/** A choice put into the address; what is empty is no part of it. */
export function patched(
  search: PaymentsSearch,
  change: Partial<Record<keyof PaymentsSearch, unknown>>,
): PaymentsSearch {
  return readPaymentsSearch({ ...search, ...change });
}

export function isNarrow(search: PaymentsSearch): boolean {
  return Object.keys(search).length > 0;
}

/** How many filters there are besides what is searched for; both ends of a period are one. */
export function countOf({ direction, state, advance, firm, from, to }: PaymentsSearch): number {
  return [direction, state, advance, firm, from ?? to].filter(Boolean).length;
}

/** What is searched for stays when the filters go. */
export function cleared({ q }: PaymentsSearch): PaymentsSearch {
  return q ? { q } : {};
}
