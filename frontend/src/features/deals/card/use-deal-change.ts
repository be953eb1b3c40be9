import { useQueryClient } from "@tanstack/react-query";
import type { Deal } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { dealQueries, sendDeal } from "../api";
import { acceptDeal, forgetDeals } from "../refresh-deal";

/** Changes of one deal, written one after another under the version that was seen. */
export function useDealChange(id: string, onGone: () => void): DealChanger {
  const queries = useQueryClient();
  return useRecordChange<Deal>({
    scope: `deal-${id}`,
    known: () => queries.getQueryData<Deal>(dealQueries.cardKey(id)),
    fresh: () => sendDeal.fresh(id),
    accept: (deal) => {
      acceptDeal(queries, deal);
      forgetDeals(queries);
    },
    show: (deal) => queries.setQueryData(dealQueries.cardKey(id), deal),
    lastActor: () => sendDeal.lastActor(id),
    onGone: () => {
      forgetDeals(queries);
      onGone();
    },
  });
}

export type DealChanger = RecordChanger<Deal>;
