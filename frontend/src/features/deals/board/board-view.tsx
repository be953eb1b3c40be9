import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, lazy, useCallback, useEffect, useRef, useState } from "react";
import type { Board, Card, Stage } from "@/shared/api/types";
import { withRest } from "@/shared/i18n/i18n";
import { WhenOpened } from "@/shared/ui/when-opened";
import { focusDeal } from "../focused-deal";
import { appendCards, findCard, type Place } from "../model";
import type { Peek } from "../peek/use-peek";
import type { QuickAct } from "../quick/quick-dialogs";
import { type BoardFilter, boardQueries, loadColumn } from "./api";
import { BoardCard } from "./board-card";
import { BoardColumn } from "./board-column";
import classes from "./board.module.css";
import { directionOf, nextCard, tabStop } from "./focus-model";
import { StageSheet } from "./stage-sheet";
import { StageStrip } from "./stage-strip";
import { useBoardDrag } from "./use-board-drag";
import { useBoardKeys } from "./use-board-keys";
import { useMoveCard } from "./use-move-card";

const QuickDialogs = lazy(async () => ({
  default: (await withRest(import("../quick/quick-dialogs"))).QuickDialogs,
}));

/** A card that crosses the line between open and closed: its dialog asks before anything moves. */
export type Crossing = { card: Card; from: Stage; to: Stage };

type Props = {
  board: Board;
  stages: Stage[];
  filter: BoardFilter;
  canMove: boolean;
  peek: Peek;
  onCross: (crossing: Crossing) => void;
  onCreate: ((stageId: string) => void) | null;
};

export function BoardView({ board, stages, filter, canMove, peek, onCross, onCreate }: Props) {
  const queries = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const refocus = useRef<{ cardId: string; stageId: string } | null>(null);
  const [used, setUsed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Card | null>(null);
  const [quick, setQuick] = useState<{ act: QuickAct | null; card: Card } | null>(null);
  const move = useMoveCard(filter);
  const active = tabStop(board, used);

  const place = (cardId: string, to: Place): void => {
    const found = findCard(board, cardId);
    const target = stages.find((stage) => stage.id === to.stageId);
    const from = stages.find((stage) => stage.id === found?.column.stage_id);
    if (!found || !target || !from || !canMove) return;
    if (from.id !== target.id && (from.kind !== "open" || target.kind !== "open")) {
      onCross({ card: found.card, from, to: target });
    } else {
      move(found.card, to, target);
    }
  };

  useBoardDrag(scroller, board, place);
  useBoardKeys({
    board,
    stages,
    canMove,
    active,
    onStep: (card, stage) => {
      refocus.current = { cardId: card.id, stageId: stage.id };
      place(card.id, { stageId: stage.id, afterId: null });
    },
    onChooseStage: setChosen,
    onQuick: (act, card) => setQuick({ act, card }),
    onPeek: peek.toggle,
  });

  // A card moved by keyboard is drawn anew in the next column; the focus follows it there.
  useEffect(() => {
    const wanted = refocus.current;
    if (!wanted || findCard(board, wanted.cardId)?.column.stage_id !== wanted.stageId) return;
    focusDeal(wanted.cardId);
    refocus.current = null;
  }, [board]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const cardId =
      target instanceof Element && target.closest("[data-deal]")?.getAttribute("data-deal");
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const direction = isChord ? undefined : directionOf(event.code);
    if (!cardId || !direction) return;
    event.preventDefault();
    const next = nextCard(board, cardId, direction);
    if (next) focusDeal(next);
  };

  const { follow } = peek;
  const visit = useCallback(
    (id: string): void => {
      setUsed(id);
      follow(id);
    },
    [follow],
  );

  const loadMore = async (stageId: string, cursor: string): Promise<void> => {
    const page = await loadColumn(filter, stageId, cursor);
    queries.setQueryData<Board>(boardQueries.key(filter), (now) =>
      now ? appendCards(now, stageId, page) : now,
    );
  };

  return (
    <>
      <StageStrip scroller={scroller} stages={stages} columns={board.columns} />
      <div ref={scroller} className={classes["scroller"]} onKeyDown={onKeyDown} role="presentation">
        {stages.map((stage) => {
          const column = board.columns.find((item) => item.stage_id === stage.id);
          if (!column) return null;
          return (
            <BoardColumn
              key={stage.id}
              stage={stage}
              column={column}
              onCreate={onCreate}
              onMore={loadMore}
            >
              {column.cards.map((card) => (
                <BoardCard
                  key={card.id}
                  card={card}
                  stageId={stage.id}
                  isActive={card.id === active}
                  canMove={canMove}
                  onFocus={visit}
                  onChooseStage={setChosen}
                />
              ))}
            </BoardColumn>
          );
        })}
      </div>
      <StageSheet
        title={chosen?.title ?? null}
        stages={stages}
        currentId={chosen ? findCard(board, chosen.id)?.column.stage_id : undefined}
        onClose={() => setChosen(null)}
        onChoose={(stage) => {
          if (!chosen) return;
          setChosen(null);
          refocus.current = { cardId: chosen.id, stageId: stage.id };
          place(chosen.id, { stageId: stage.id, afterId: null });
        }}
      />
      <WhenOpened opened={quick !== null}>
        {quick && (
          <QuickDialogs
            act={quick.act}
            deal={quick.card}
            onClose={() => setQuick({ ...quick, act: null })}
          />
        )}
      </WhenOpened>
    </>
  );
}
