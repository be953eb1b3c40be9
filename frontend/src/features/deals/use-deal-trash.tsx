import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { toastDone, toastError, toastUndo } from "@/shared/ui/toast";
import { dealQueries, sendDeal } from "./api";
import { dealListQueries, type DealPage } from "./list/api";
import { dropRow } from "./list/rows-model";
import { acceptDeal, forgetDeals } from "./refresh-deal";

type Doomed = { id: string; number: number; version: number };

/** Into the trash with a way back, and out of it; answers whether it went well. */
export function useDealTrash() {
  const queries = useQueryClient();

  const leave = (id: string): void => {
    queries.setQueriesData<InfiniteData<DealPage>>({ queryKey: dealListQueries.pagesKey }, (list) =>
      list ? dropRow(list, id) : list,
    );
    forgetDeals(queries);
  };

  const takeBack = async (id: string): Promise<void> => {
    const trashed = await sendDeal.fresh(id);
    acceptDeal(queries, await sendDeal.restore(trashed));
    leave(id);
  };

  const remove = async (deal: Doomed): Promise<boolean> => {
    try {
      await sendDeal.remove(deal);
    } catch (error) {
      toastError(error, <Trans>Сделка не удалилась</Trans>);
      return false;
    }
    leave(deal.id);
    toastUndo(<Trans>Сделка № {deal.number} удалена</Trans>, () => takeBack(deal.id));
    return true;
  };

  const restore = async (deal: Pick<Doomed, "id" | "number">): Promise<void> => {
    try {
      await takeBack(deal.id);
    } catch (error) {
      toastError(error, <Trans>Восстановить не получилось</Trans>);
      return;
    }
    toastDone(
      <Trans>
        Сделка № {deal.number} восстановлена.{" "}
        <Anchor component={Link} to={`/deals/${deal.id}`} underline="always">
          Открыть
        </Anchor>
      </Trans>,
    );
  };

  return {
    remove,
    restore,
    /** The card is gone for good measure once its page is left. */
    forgetCard: (id: string): void => queries.removeQueries({ queryKey: dealQueries.cardKey(id) }),
  };
}
