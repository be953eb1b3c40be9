import {
  listDealsChangedSince,
  listDealsChangedSinceInfiniteQueryKey,
  listDealsChangedSinceOptions,
} from "@/shared/api/generated/operations/list-deals-changed-since.gen";
import type { ListDealsChangedSinceData } from "@/shared/api/generated/types.gen";
import { pagesOf, queryFrom } from "@/shared/lib/paging";

export type ChangedQuery = ListDealsChangedSinceData["query"];

const FRESH_MS = 30_000;

export const changedQueries = {
  /** How many there are; the line needs no more. */
  number: (query: ChangedQuery) => ({
    ...listDealsChangedSinceOptions({ query: { ...query, limit: 1, count: "exact" } }),
    staleTime: FRESH_MS,
  }),
  list: (query: ChangedQuery) => {
    const pages = pagesOf(
      listDealsChangedSinceInfiniteQueryKey({ query }),
      async (start, signal) => {
        const page = queryFrom(query, start);
        return (await listDealsChangedSince({ query: page, signal, throwOnError: true })).data;
      },
    );
    // What was scrolled past stays, and the deals of other days are not those of these.
    const { placeholderData: _, maxPages: __, ...rest } = pages;
    return rest;
  },
};
