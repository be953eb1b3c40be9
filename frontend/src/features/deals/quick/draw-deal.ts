import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Board, DealRow, Ref } from "@/shared/api/types";
import { boardQueries } from "../board/api";
import { dealListQueries, type DealPage } from "../list/api";
import { forgetDeals } from "../refresh-deal";

type Change = { responsible?: Ref; tags?: string[] };

/** Shows a change on boards and lists before the server has said a word; gives the way back. */
export function drawDeal(queries: QueryClient, id: string, change: Change): () => void {
  const boards = queries.getQueriesData<Board>({ queryKey: boardQueries.anyKey });
  const lists = queries.getQueriesData<InfiniteData<DealPage>>({
    queryKey: dealListQueries.pagesKey,
  });
  const drawn = <T extends { id: string }>(item: T): T =>
    item.id === id ? { ...item, ...change } : item;

  // What is being fetched now is older than the change.
  void queries.cancelQueries({ queryKey: boardQueries.anyKey });
  void queries.cancelQueries({ queryKey: dealListQueries.pagesKey });
  for (const [key, board] of boards) {
    if (!board) continue;
    const columns = board.columns.map((column) => ({
      ...column,
      cards: column.cards.map(drawn),
    }));
    queries.setQueryData<Board>(key, { ...board, columns });
  }
  for (const [key, list] of lists) {
    if (!list) continue;
    const pages = list.pages.map((page) => ({ ...page, items: page.items.map(drawn<DealRow>) }));
    queries.setQueryData<InfiniteData<DealPage>>(key, { ...list, pages });
  }
  return () => {
    for (const [key, was] of [...boards, ...lists]) queries.setQueryData(key, was);
    forgetDeals(queries);
  };
}
