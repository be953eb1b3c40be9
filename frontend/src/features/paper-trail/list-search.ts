// The address of the register of originals: which of them, of which own firm, whose, due when.
import { isKind } from "@/entities/documents/kinds";
import { isSide, isStanding } from "@/entities/paper-trail/kinds";
import type { DocumentKind, PaperSide, PaperStanding } from "@/shared/api/types";

/** What the register can be asked for; what nobody needs is not in it. */
export const LISTED: PaperStanding[] = ["waiting", "in_transit", "overdue", "received"];

export type OriginalsSearch = {
  q?: string;
  side?: PaperSide;
  state?: PaperStanding;
  firm?: string;
  kind?: DocumentKind;
  responsible?: string;
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readOriginalsSearch(search: Record<string, unknown>): OriginalsSearch {
  const { q, side, state, firm, kind, responsible, from, to } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  const isDay = (value: unknown): value is string => isText(value) && DAY.test(value);
  return {
    ...(isText(q) && { q }),
    ...(isSide(side) && { side }),
    ...(isStanding(state) && LISTED.includes(state) && { state }),
    ...(isText(firm) && { firm }),
    ...(isKind(kind) && { kind }),
    ...(isText(responsible) && { responsible }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}
