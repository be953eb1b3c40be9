// What the address of the list of payments asks the server.
import type { PaymentFilter } from "./api";
import { type PaymentsSearch, readPaymentsSearch } from "./list-search";

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
