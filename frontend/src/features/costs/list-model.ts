// What the address of the costs says, of which months, for what, on what, and what it asks the server.
import { isCostKind } from "@/entities/costs/kinds";
import type { CostSubjectKind } from "@/shared/api/types";
import { isMonth } from "@/shared/lib/months";
import type { CostFilter } from "./api";

export type CostsSearch = {
  /** What comes again each month instead of what was spent. */
  tab?: "recurring";
  from?: string;
  to?: string;
  kind?: CostSubjectKind;
  category?: string;
  sort?: string;
  /** Which one is open. */
  cost?: string;
};

const SORT = /^-?(month|amount)$/;

export function readCostsSearch(search: Record<string, unknown>): CostsSearch {
  const { tab, from, to, kind, category, sort, cost } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  return {
    ...(tab === "recurring" && { tab }),
    ...(isMonth(from) && { from }),
    ...(isMonth(to) && { to }),
    ...(isCostKind(kind) && { kind }),
    ...(isText(category) && { category }),
    ...(isText(sort) && SORT.test(sort) && { sort }),
    ...(isText(cost) && { cost }),
  };
}

export function questionOf({ from, to, kind, category, sort }: CostsSearch): CostFilter {
  return {
    ...(from && { month_from: from }),
    ...(to && { month_to: to }),
    ...(kind && { subject_kind: kind }),
    ...(category && { category_id: category }),
    ...(sort && { sort }),
  };
}

/** A choice put into the address; what is empty is no part of it. */
export function patched(
  search: CostsSearch,
  change: Partial<Record<keyof CostsSearch, unknown>>,
): CostsSearch {
  return readCostsSearch({ ...search, ...change });
}

export function isNarrow({ from, to, kind, category }: CostsSearch): boolean {
  return [from, to, kind, category].some((one) => one !== undefined);
}

/** How many filters there are; both ends of a stretch are one. */
export function countOf({ from, to, kind, category }: CostsSearch): number {
  return [from ?? to, kind, category].filter(Boolean).length;
}

/** The order and the tab stay when the filters go. */
export function cleared({ sort, tab }: CostsSearch): CostsSearch {
  return { ...(sort && { sort }), ...(tab && { tab }) };
}
