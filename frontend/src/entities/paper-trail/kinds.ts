import type {
  PaperExpects,
  PaperMarkKind,
  PaperSide,
  PaperStanding,
  PaperWay,
} from "@/shared/api/types";

/** The most urgent first. */
export const STANDINGS: PaperStanding[] = [
  "overdue",
  "waiting",
  "in_transit",
  "received",
  "not_needed",
];

export const SIDES: PaperSide[] = ["ours", "theirs"];

export const EXPECTATIONS: PaperExpects[] = ["paper", "edo", "nothing"];

/** What colleagues record, in the order in which it happens. */
export const RECORDED_KINDS: PaperMarkKind[] = [
  "scan_sent",
  "scan_received",
  "original_sent",
  "original_received",
  "delivered",
  "original_lost",
  "refused",
  "not_collected",
  "absent",
  "no_contract",
  "signed_in_edo",
];

/** The client alone signs by a code: nobody records it, and nobody takes it back. */
const MARK_KINDS: PaperMarkKind[] = [...RECORDED_KINDS, "signed_by_code"];

const WAYS: PaperWay[] = ["post", "courier", "by_hand", "email", "page", "edo"];

export function isStanding(value: unknown): value is PaperStanding {
  return STANDINGS.some((one) => one === value);
}

export function isSide(value: unknown): value is PaperSide {
  return SIDES.some((one) => one === value);
}

export function isExpectation(value: unknown): value is PaperExpects {
  return EXPECTATIONS.some((one) => one === value);
}

export function isMarkKind(value: unknown): value is PaperMarkKind {
  return MARK_KINDS.some((one) => one === value);
}

export function isWay(value: unknown): value is PaperWay {
  return WAYS.some((one) => one === value);
}
