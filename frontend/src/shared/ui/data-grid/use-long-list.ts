import {
  type InfiniteData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";
import { FIRST, MOST_PAGES, PAGE, type PageStart, startAt } from "@/shared/lib/paging";
import type { GridMore } from "./data-grid";

type Page = { items: unknown[]; next_cursor?: string | null };

type Options<P extends Page, Key extends QueryKey> = UseInfiniteQueryOptions<
  P,
  Error,
  InfiniteData<P, PageStart>,
  Key,
  PageStart
>;

/** A list that is read page by page, of which a window is kept; all of it while rows are chosen. */
export function useLongList<P extends Page, Key extends QueryKey>(
  options: Options<P, Key>,
  isWhole = false,
) {
  const queries = useQueryClient();
  const maxPages = isWhole ? Number.POSITIVE_INFINITY : MOST_PAGES;
  const list = useInfiniteQuery({ ...options, maxPages });
  const [isJumping, setJumping] = useState(false);
  const rows: P["items"] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pageParams[0] ?? FIRST;

  /** The window is left for the page that holds this row. */
  const jump = async (row: number): Promise<void> => {
    const start = startAt(first, row);
    setJumping(true);
    try {
      const there = await queries.fetchInfiniteQuery({
        ...options,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of its own, else of the same shape
        queryKey: [...options.queryKey, start.index] as unknown as Key,
        initialPageParam: start,
        staleTime: 0,
        gcTime: 0,
      });
      queries.setQueryData<InfiniteData<P, PageStart>>(options.queryKey, there);
    } catch {
      // Scrolling on asks again.
    } finally {
      setJumping(false);
    }
  };

  const more: GridMore = {
    offset: first.index * PAGE,
    hasMore: list.hasNextPage,
    isLoading: list.isFetchingNextPage,
    isFailed: list.isFetchNextPageError,
    load: () => void list.fetchNextPage(),
    isLoadingBefore: list.isFetchingPreviousPage || isJumping,
    loadBefore: () => void list.fetchPreviousPage(),
    jump: (row) => void jump(row),
  };
  return { list, rows, more };
}
