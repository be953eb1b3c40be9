import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Board, Deal } from "@/shared/api/types";
import { dealQueries } from "./api";
import { boardQueries } from "./board/api";
import { dealListQueries, type DealPage } from "./list/api";
import { patchRows } from "./list/rows-model";
import { patchCard } from "./model";

/** The server's answer goes into every place that shows this deal; what it cannot tell is fetched again. */
export function acceptDeal(queries: QueryClient, deal: Deal): void {
  queries.setQueryData(dealQueries.cardKey(deal.id), deal);
  queries.setQueriesData<Board>({ queryKey: boardQueries.anyKey }, (board) =>
    board ? patchCard(board, deal) : board,
  );
  queries.setQueriesData<InfiniteData<DealPage>>({ queryKey: dealListQueries.pagesKey }, (list) =>
    list ? patchRows(list, deal) : list,
  );
  for (const queryKey of dealQueries.pastKeys(deal.id))
    void queries.invalidateQueries({ queryKey });
}

/** Boards, lists and their counts: whatever shows many deals is asked again. */
export function forgetDeals(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: boardQueries.anyKey });
  void queries.invalidateQueries({ queryKey: dealListQueries.anyKey });
}
