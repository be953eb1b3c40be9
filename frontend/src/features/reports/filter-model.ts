// What the address of a report asks the server.
import type { ReportFilter, ReportQuery } from "./api";
import type { ReportSearch } from "./report-search";

export const FILTERS = [
  "pipeline",
  "stage",
  "department",
  "employee",
  "channel",
  "deal_type",
  "loss_reason",
  "tag",
  "product",
] as const;
export type FilterName = (typeof FILTERS)[number];

export const COMPARES = ["previous", "year_before"] as const;
export type Compare = (typeof COMPARES)[number];

/** What stands for a record that a deal does not have. */
export const NONE = "none";

export function compareIn({ compare }: ReportSearch): Compare | undefined {
  return COMPARES.find((one) => one === compare);
}

export function paramOf(name: FilterName): string {
  return name === "tag" ? name : `${name}_id`;
}

/** Which deals, in the API's words. */
export function filterOf(search: ReportSearch): ReportFilter {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search[name];
      return value ? [[paramOf(name), value]] : [];
    }),
  );
}

export function questionOf(search: ReportSearch): ReportQuery {
  const { from = "", to = "", split: by } = search;
  const compare = compareIn(search);
  return { from, to, ...(compare && { compare }), ...(by && { split: by }), ...filterOf(search) };
}

/** A choice put into the address; what is empty is no part of it. What was shown of other figures is closed. */
export function patched(search: ReportSearch, change: ReportSearch): ReportSearch {
  const merged = { ...search, ...change };
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined && value !== "");
  return withoutDrill(Object.fromEntries(kept));
}

export function withoutDrill(search: ReportSearch): ReportSearch {
  const { behind: _behind, cell: _cell, of: _of, ...rest } = search;
  return rest;
}

/** All deals; the days and what is shown of them stay. So does what a page asks apart from its filters. */
export function cleared(search: ReportSearch, kept?: FilterName): ReportSearch {
  const gone = new Set<string>(FILTERS.filter((name) => name !== kept));
  return withoutDrill(
    Object.fromEntries(Object.entries(search).filter(([name]) => !gone.has(name))),
  );
}

export function activeFilters(search: ReportSearch, kept?: FilterName): FilterName[] {
  return FILTERS.filter((name) => name !== kept && search[name]);
}

export function split(value: string | undefined): string[] {
  return (value ?? "").split(",").filter(Boolean);
}
