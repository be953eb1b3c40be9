import {
  listDeals,
  listDealsInfiniteQueryKey,
  listDealsOptions,
} from "@/shared/api/generated/operations/list-deals.gen";
import type { ListDealsResponse } from "@/shared/api/generated/types.gen";
import { pagesOf, queryFrom } from "@/shared/lib/paging";
import { queryOf } from "./filter-model";
import type { DealsSearch } from "./search-types";

export type DealPage = ListDealsResponse;

const FEW = 20;

export const dealListQueries = {
  pages: (search: DealsSearch) => {
    const query = queryOf(search);
    return pagesOf(listDealsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listDeals({ query: page, signal, throwOnError: true })).data;
    });
  },
  /** How many there are: asked only when somebody wants to know. */
  count: (search: DealsSearch, isExact: boolean) =>
    listDealsOptions({
      query: { ...queryOf(search), limit: 1, count: isExact ? "exact" : "true" },
    }),
  ofClient: (client: { contact?: string; company?: string }) =>
    listDealsOptions({ query: { ...queryOf(client), limit: FEW } }),
  pagesKey: [{ _id: "listDeals" as const, _infinite: true }],
  anyKey: [{ _id: "listDeals" as const }],
};
