// A long list keeps a window of its pages; those that were scrolled past are fetched again on the way back.
import { keepPreviousData } from "@tanstack/react-query";

export const PAGE = 50;

/** Rows kept: five hundred, ten screens in both directions. */
export const MOST_PAGES = 10;

/** Where a page begins. The server names only the next one, so each remembers the one before. */
export type PageStart = { index: number; cursor: string | null; before: PageStart | null };

export const FIRST: PageStart = { index: 0, cursor: null, before: null };

type Page = { next_cursor?: string | null };

const FRESH_MS = 30_000;

/** A query that walks its pages both ways and lets the far ones go. */
export function pagesOf<P extends Page, Key>(
  queryKey: Key,
  ask: (start: PageStart, signal: AbortSignal) => Promise<P>,
) {
  return {
    queryKey,
    queryFn: ({ pageParam, signal }: { pageParam: PageStart; signal: AbortSignal }) =>
      ask(pageParam, signal),
    initialPageParam: FIRST,
    maxPages: MOST_PAGES,
    getNextPageParam: (page: P, _: unknown, start: PageStart) => startAfter(page, start),
    getPreviousPageParam: (_page: P, _: unknown, start: PageStart) => start.before,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  };
}

function startAfter({ next_cursor: cursor }: Page, start: PageStart): PageStart | null {
  return cursor ? { index: start.index + 1, cursor, before: start } : null;
}

/** The query of one page. */
export function queryFrom<Q extends object>(query: Q, { cursor }: PageStart) {
  return { ...query, limit: PAGE, ...(cursor !== null && { cursor }) };
}

/** The page that holds a row, if the way has led past it. */
export function startAt(start: PageStart, row: number): PageStart {
  let found = start;
  while (found.before && found.index * PAGE > row) found = found.before;
  return found;
}
