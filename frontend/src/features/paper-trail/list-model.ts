// What the address of the register asks the server.
import type { OriginalFilter } from "./api";
import { type OriginalsSearch, readOriginalsSearch } from "./list-search";

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
