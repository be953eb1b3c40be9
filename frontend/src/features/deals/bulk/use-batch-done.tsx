import { Plural, Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { Batch } from "@/shared/api/types";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { forgetDeals } from "../refresh-deal";
import { sendBatch } from "./api";
import { isWorthReport } from "./report-model";

/** What follows a change of many deals: fresh lists, and a message with the way back where there is one. */
export function useBatchDone(onReport: (batch: Batch) => void): (batch: Batch) => void {
  const queries = useQueryClient();
  const forget = (): void => {
    forgetDeals(queries);
    void queries.invalidateQueries({ queryKey: [{ _id: "getDeal" }] });
  };
  return (batch) => {
    forget();
    if (batch.status === "running") return;
    if (!batch.can_be_undone) {
      toastDone(<Changed batch={batch} />);
      return;
    }
    const takeBack = async (): Promise<void> => {
      const back = await sendBatch.undo(batch.id);
      forget();
      if (isWorthReport(back)) onReport(back);
      else toastDone(<Trans>Всё как было</Trans>);
    };
    toastUndo(<Changed batch={batch} />, takeBack, true);
  };
}

function Changed({ batch }: { batch: Batch }) {
  return batch.kind === "trash" ? (
    <Plural
      value={batch.changed}
      one="# сделка в корзине"
      few="# сделки в корзине"
      many="# сделок в корзине"
      other="# сделки в корзине"
    />
  ) : (
    <Plural
      value={batch.changed}
      _0="Ничего не изменилось"
      one="Изменена # сделка"
      few="Изменены # сделки"
      many="Изменено # сделок"
      other="Изменено # сделки"
    />
  );
}
