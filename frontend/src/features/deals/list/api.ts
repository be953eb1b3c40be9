import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import {
  listDealsInfiniteQueryKey,
  listDealsOptions,
} from "@/shared/api/generated/@tanstack/react-query.gen";
import { listDeals } from "@/shared/api/generated/sdk.gen";
import type { ListDealsResponse } from "@/shared/api/generated/types.gen";
import { queryOf } from "./filter-model";
import type { DealsSearch } from "./search-types";

export type DealPage = ListDealsResponse;

const PAGE = 50;
const FEW = 20;

export const dealListQueries = {
  pages: (search: DealsSearch) => {
    const query = queryOf(search);
    return infiniteQueryOptions({
      queryKey: listDealsInfiniteQueryKey({ query }),
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const page = { ...query, limit: PAGE, ...(pageParam && { cursor: pageParam }) };
        return (await listDeals({ query: page, signal, throwOnError: true })).data;
      },
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 30_000,
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
