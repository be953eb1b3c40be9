// The address of the catalogue: what is looked for, where, in which order, by which prices, and which
// product is open.
import { texts } from "@/shared/lib/texts";

export type CatalogueSearch = {
  q?: string;
  group?: string;
  kind?: "goods" | "service";
  archived?: boolean;
  sort?: string;
  prices?: string;
  product?: string;
};

const NAMES = ["q", "group", "kind", "archived", "sort", "prices", "product"] as const;
const SORT = /^-?(name|price|created_at)$/;

export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const { kind, archived, sort, ...found } = texts(search, NAMES);
  return {
    ...found,
    ...((kind === "goods" || kind === "service") && { kind }),
    ...((archived === "true" || search["archived"] === true) && { archived: true }),
    ...(sort && SORT.test(sort) && { sort }),
  };
}
