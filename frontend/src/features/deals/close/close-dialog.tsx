import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Deal, StageKind } from "@/shared/api/types";
import type { Sent } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { dealQueries, sendDeal } from "../api";
import { acceptDeal, forgetDeals } from "../refresh-deal";
import type { Loss } from "@/entities/dictionaries/loss-reason-form";
import { LoseForm } from "./lose-form";
import { ReopenForm } from "./reopen-form";
import { WinForm } from "./win-form";

export type CloseRequest = {
  kind: StageKind;
  deal: { id: string; title: string; amount: string; version: number };
  /** The stage chosen by a drop; without it the server takes the pipeline's first of that kind. */
  stageId?: string;
  /** Where «Отменить» brings the deal back to. */
  backToStageId?: string;
};

type Closing = { loss?: Loss; sent?: Sent };

type Props = { request: CloseRequest | null; onClose: () => void };

/** «Выиграна», «Проиграна» with a reason, or back to work: asked once, undone by a toast. */
export function CloseDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const titles: Record<StageKind, string> = {
    won: t`Сделка выиграна?`,
    lost: t`Почему отказ?`,
    open: t`Вернуть в работу?`,
  };
  return (
    <Dialog
      opened={request !== null}
      onClose={onClose}
      title={request ? titles[request.kind] : ""}
      size={420}
    >
      {request && <CloseContent request={request} onClose={onClose} />}
    </Dialog>
  );
}

function CloseContent({ request, onClose }: { request: CloseRequest; onClose: () => void }) {
  const queries = useQueryClient();
  const { deal, kind, stageId, backToStageId } = request;
  const close = useMutation({
    // A move that is still on its way goes first: its answer brings the version to close at.
    scope: { id: "board-move" },
    mutationFn: ({ loss }: Closing) => {
      const own = queries.getQueryData<Deal>(dealQueries.cardKey(deal.id));
      const known = { id: deal.id, version: Math.max(deal.version, own?.version ?? 0) };
      if (kind === "won") return sendDeal.win(known, stageId);
      if (kind === "open") return sendDeal.reopen(known, stageId);
      return sendDeal.lose(known, {
        loss_reason_id: loss?.reasonId ?? "",
        ...(stageId && { stage_id: stageId }),
        ...(loss?.comment && { comment: loss.comment }),
      });
    },
    onSuccess: (closed, { sent }) => {
      acceptDeal(queries, closed);
      forgetDeals(queries);
      sent?.();
      onClose();
      if (kind === "open") {
        toastDone(<Trans>{deal.title}: снова в работе</Trans>);
        return;
      }
      toastUndo(
        kind === "won" ? (
          <Trans>{deal.title}: выиграна</Trans>
        ) : (
          <Trans>{deal.title}: отказ записан</Trans>
        ),
        async () => {
          acceptDeal(queries, await sendDeal.reopen(closed, backToStageId));
          forgetDeals(queries);
        },
      );
    },
  });
  const form = { isBusy: close.isPending, error: close.error, onCancel: onClose };
  if (kind === "won") return <WinForm {...form} deal={deal} onSubmit={() => close.mutate({})} />;
  if (kind === "open")
    return <ReopenForm {...form} deal={deal} onSubmit={() => close.mutate({})} />;
  return (
    <LoseForm {...form} about={deal.id} onSubmit={(loss, sent) => close.mutate({ loss, sent })} />
  );
}
