// The address of the register of originals: which of them, of which own firm, whose, due when.
import { isKind } from "@/entities/documents/kinds";
import { isSide, isStanding } from "@/entities/paper-trail/kinds";
import type { DocumentKind, PaperSide, PaperStanding } from "@/shared/api/types";
import type { OriginalFilter } from "./api";

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

export function questionOf(search: OriginalsSearch): OriginalFilter {
  const { q, side, state, firm, kind, responsible, from, to } = search;
  return {
    ...(q && { q }),
    ...(side && { side }),
    ...(state && { state }),
    ...(firm && { legal_entity_id: firm }),
    ...(kind && { kind }),
    ...(responsible && { responsible_id: responsible }),
    ...(from && { due_from: from }),
    ...(to && { due_to: to }),
  };
}

/** A choice put into the address; what is empty is no part of it. */
export function patched(
  search: OriginalsSearch,
  change: Partial<Record<keyof OriginalsSearch, unknown>>,
): OriginalsSearch {
  return readOriginalsSearch({ ...search, ...change });
}

export function isNarrow(search: OriginalsSearch): boolean {
  return Object.keys(search).length > 0;
}

/** How many filters there are besides what is searched for; both ends of a period are one. */
export function countOf(search: OriginalsSearch): number {
  const { side, state, firm, kind, responsible, from, to } = search;
  return [side, state, firm, kind, responsible, from ?? to].filter(Boolean).length;
}

/** What is searched for stays when the filters go. */
export function cleared({ q }: OriginalsSearch): OriginalsSearch {
  return q ? { q } : {};
}
