import { Trans, useLingui } from "@lingui/react/macro";
import { announce } from "@atlaskit/pragmatic-drag-and-drop-live-region";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isStale } from "@/shared/api/api-error";
import type { Board, Card, Stage } from "@/shared/api/types";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { sendDeal } from "../api";
import { findCard, moveCard, type Place, placeOf } from "../model";
import { type BoardFilter, boardQueries } from "./api";
import { acceptDeal, forgetDeals } from "../refresh-deal";

type Move = { card: Pick<Card, "id" | "title">; to: Place; stage: Pick<Stage, "name"> };

/** The card is in its new place at once; a refusal puts it back and says why. Moves are sent one after another. */
export function useMoveCard(filter: BoardFilter) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const key = boardQueries.key(filter);
  const patch = (change: (board: Board) => Board): void => {
    queries.setQueryData<Board>(key, (board) => (board ? change(board) : board));
  };

  const mutation = useMutation({
    scope: { id: "board-move" },
    mutationFn: ({ card, to }: Move) => {
      const board = queries.getQueryData<Board>(key);
      const version = (board && findCard(board, card.id)?.card.version) ?? 0;
      return sendDeal.move({ id: card.id, version }, to);
    },
    onMutate: ({ card, to }) => {
      void queries.cancelQueries({ queryKey: key });
      const board = queries.getQueryData<Board>(key);
      patch((before) => moveCard(before, card.id, to));
      return { from: board ? placeOf(board, card.id) : null };
    },
    onSuccess: (deal) => acceptDeal(queries, deal),
    onError: (error, { card }, context) => {
      const from = context?.from;
      if (from) patch((board) => moveCard(board, card.id, from));
      announce(t`Не перенесено: ${card.title}`);
      toastError(
        error,
        isStale(error) ? (
          <Trans>Сделку уже изменили. Показываем, как есть сейчас.</Trans>
        ) : (
          <Trans>Сделка осталась на прежнем этапе</Trans>
        ),
      );
      forgetDeals(queries);
    },
  });

  return (card: Card, to: Place, stage: Stage): void => {
    const board = queries.getQueryData<Board>(key);
    const from = board ? placeOf(board, card.id) : null;
    if (!from || (from.stageId === to.stageId && from.afterId === to.afterId)) return;
    mutation.mutate(
      { card, to, stage },
      {
        onSuccess: () => {
          if (from.stageId === to.stageId) return;
          toastUndo(
            <Trans>
              {card.title} → {stage.name}
            </Trans>,
            async () => {
              await mutation.mutateAsync({ card, to: from, stage });
            },
          );
        },
      },
    );
    announce(t`${card.title}: этап «${stage.name}»`);
  };
}
