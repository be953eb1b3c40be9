// The address of the catalogue: what is looked for, where, in which order, by which prices, and which
// product is open.
import type { ProductFilter } from "@/entities/catalogue/api";

export type CatalogueSearch = {
  q?: string;
  group?: string;
  kind?: "goods" | "service";
  archived?: boolean;
  sort?: string;
  prices?: string;
  product?: string;
};

const SORT = /^-?(name|price|created_at)$/;

export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const { q, group, kind, archived, sort, prices, product } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  return {
    ...(isText(q) && { q }),
    ...(isText(group) && { group }),
    ...((kind === "goods" || kind === "service") && { kind }),
    ...((archived === true || archived === "true") && { archived: true }),
    ...(isText(sort) && SORT.test(sort) && { sort }),
    ...(isText(prices) && { prices }),
    ...(isText(product) && { product }),
  };
}

/** What is asked of the server; the open product is no part of the question. */
export function questionOf(search: CatalogueSearch): ProductFilter {
  return {
    ...(search.q && { q: search.q }),
    ...(search.group && { group_id: search.group }),
    ...(search.kind && { kind: search.kind }),
    ...(search.archived && { archived: true }),
    ...(search.sort && { sort: search.sort }),
    ...(search.prices && { price_list_id: search.prices }),
  };
}

/** Whether something narrows the list. */
export function isNarrow({ q, group, kind }: CatalogueSearch): boolean {
  return q !== undefined || group !== undefined || kind !== undefined;
}

/** What goes into the file: all that is listed, whatever the search in it. */
export function exportOf({ group, kind, archived }: CatalogueSearch) {
  return {
    ...(group && { group_id: group }),
    ...(kind && { kind }),
    ...(archived && { archived }),
  };
}
