// What the address of the catalogue asks the server.
import type { ProductFilter } from "@/entities/catalogue/api";
import type { CatalogueSearch } from "./list-search";

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
