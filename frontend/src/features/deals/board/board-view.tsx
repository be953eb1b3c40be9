import { msg } from "@lingui/core/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { neighbourStage } from "@/entities/pipelines/model";
import { useActions } from "@/shared/actions/registry";
import type { Board, Card, Stage } from "@/shared/api/types";
import { appendCards, findCard, type Place } from "../model";
import { type BoardFilter, boardQueries, loadColumn } from "./api";
import { BoardCard } from "./board-card";
import { BoardColumn } from "./board-column";
import classes from "./board.module.css";
import { directionOf, nextCard, tabStop } from "./focus-model";
import { StageSheet } from "./stage-sheet";
import { StageStrip } from "./stage-strip";
import { useBoardDrag } from "./use-board-drag";
import { useMoveCard } from "./use-move-card";

/** A card that crosses the line between open and closed: its dialog asks before anything moves. */
export type Crossing = { card: Card; from: Stage; to: Stage };

type Props = {
  board: Board;
  stages: Stage[];
  filter: BoardFilter;
  canMove: boolean;
  onCross: (crossing: Crossing) => void;
  onCreate: ((stageId: string) => void) | null;
};

export function BoardView({ board, stages, filter, canMove, onCross, onCreate }: Props) {
  const queries = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const refocus = useRef<{ cardId: string; stageId: string } | null>(null);
  const [used, setUsed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Card | null>(null);
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
  useBoardHelp();

  // A card moved by keyboard is drawn anew in the next column; the focus follows it there.
  useEffect(() => {
    const wanted = refocus.current;
    if (!wanted || findCard(board, wanted.cardId)?.column.stage_id !== wanted.stageId) return;
    document.getElementById(`card-${wanted.cardId}`)?.focus();
    refocus.current = null;
  }, [board]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const cardId =
      target instanceof Element && target.closest("[data-card]")?.getAttribute("data-card");
    if (!cardId || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = findCard(board, cardId);
    if (!found) return;
    const step = event.code === "BracketRight" ? 1 : event.code === "BracketLeft" ? -1 : null;
    const direction = event.shiftKey ? undefined : directionOf(event.code);
    if (direction) {
      event.preventDefault();
      const next = nextCard(board, cardId, direction);
      if (next) document.getElementById(`card-${next}`)?.focus();
    } else if (step && !event.shiftKey && canMove) {
      event.preventDefault();
      const stage = neighbourStage(stages, found.column.stage_id, step);
      if (!stage) return;
      refocus.current = { cardId, stageId: stage.id };
      place(cardId, { stageId: stage.id, afterId: null });
    } else if (event.shiftKey && event.code === "KeyM" && canMove) {
      event.preventDefault();
      setChosen(found.card);
    }
  };

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
                  onFocus={setUsed}
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
    </>
  );
}

const nothing = (): void => undefined;

/** The board's own keys act on the focused card; the help page lists them. */
function useBoardHelp(): void {
  useActions([
    {
      id: "board.walk",
      section: "board",
      title: msg`По карточкам`,
      shortcut: "ArrowKeys",
      isHelpOnly: true,
      perform: nothing,
    },
    {
      id: "board.open",
      section: "board",
      title: msg`Открыть сделку`,
      shortcut: "Enter",
      isHelpOnly: true,
      perform: nothing,
    },
    {
      id: "board.back",
      section: "board",
      title: msg`На этап назад`,
      shortcut: "BracketLeft",
      isHelpOnly: true,
      perform: nothing,
    },
    {
      id: "board.next",
      section: "board",
      title: msg`На этап вперёд`,
      shortcut: "BracketRight",
      isHelpOnly: true,
      perform: nothing,
    },
    {
      id: "board.stage",
      section: "board",
      title: msg`Выбрать этап`,
      shortcut: "Shift+KeyM",
      isHelpOnly: true,
      perform: nothing,
    },
  ]);
}
