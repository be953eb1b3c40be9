import { msg } from "@lingui/core/macro";
import { useNavigate } from "@tanstack/react-router";
import { neighbourStage } from "@/entities/pipelines/model";
import { type Action, useActions } from "@/shared/actions/registry";
import type { Board, Card, Stage } from "@/shared/api/types";
import { EDIT } from "@/shared/lib/edit-state";
import { focusDeal, focusedDeal, isDealLinkFocused } from "../focused-deal";
import { findCard } from "../model";
import type { QuickAct } from "../quick/quick-dialogs";
import { type Direction, nextCard } from "./focus-model";

type Options = {
  board: Board;
  stages: Stage[];
  canMove: boolean;
  /** The card that owns the tab stop. */
  active: string | null;
  onStep: (card: Card, stage: Stage) => void;
  onChooseStage: (card: Card) => void;
  onQuick: (act: QuickAct, card: Card) => void;
  onPeek: (id: string) => void;
};

/** The board's keys: each means the card in focus. */
export function useBoardKeys(options: Options): void {
  const { board, stages, canMove, active, onStep, onChooseStage, onQuick, onPeek } = options;
  const navigate = useNavigate();

  /** The first press only shows where the focus is. */
  const walk = (direction: Direction): void => {
    const from = focusedDeal();
    const to = from ? nextCard(board, from, direction) : active;
    if (to) focusDeal(to);
  };
  const withCard = (act: (card: Card, stageId: string) => void): void => {
    const found = findCard(board, focusedDeal() ?? "");
    if (found) act(found.card, found.column.stage_id);
  };
  const step = (by: 1 | -1): void =>
    withCard((card, stageId) => {
      const stage = neighbourStage(stages, stageId, by);
      if (stage) onStep(card, stage);
    });
  const isReady = (): boolean => focusedDeal() !== null;

  const moves: Action[] = [
    {
      id: "board.back",
      section: "board",
      title: msg`На этап назад`,
      shortcut: "BracketLeft",
      isReady,
      perform: () => step(-1),
    },
    {
      id: "board.next",
      section: "board",
      title: msg`На этап вперёд`,
      shortcut: "BracketRight",
      isReady,
      perform: () => step(1),
    },
    {
      id: "board.stage",
      section: "board",
      title: msg`Выбрать этап`,
      shortcut: "Shift+KeyM",
      isReady,
      perform: () => withCard(onChooseStage),
    },
    {
      id: "board.assign",
      section: "board",
      title: msg`Назначить ответственного`,
      shortcut: "KeyA",
      isReady,
      perform: () => withCard((card) => onQuick("assign", card)),
    },
    {
      id: "board.tags",
      section: "board",
      title: msg`Метки`,
      shortcut: "KeyL",
      isReady,
      perform: () => withCard((card) => onQuick("tags", card)),
    },
    {
      id: "board.edit",
      section: "board",
      title: msg`Изменить сделку`,
      shortcut: "KeyE",
      isReady,
      perform: () =>
        withCard(
          ({ id }) => void navigate({ to: "/deals/$dealId", params: { dealId: id }, state: EDIT }),
        ),
    },
  ];
  useActions([
    {
      id: "board.walk",
      section: "board",
      title: msg`По карточкам`,
      shortcut: "ArrowKeys",
      isHelpOnly: true,
      perform: () => undefined,
    },
    {
      id: "board.down",
      section: "board",
      title: msg`Следующая карточка`,
      shortcut: "KeyJ",
      perform: () => walk("down"),
    },
    {
      id: "board.up",
      section: "board",
      title: msg`Предыдущая карточка`,
      shortcut: "KeyK",
      perform: () => walk("up"),
    },
    {
      id: "board.open",
      section: "board",
      title: msg`Открыть сделку`,
      shortcut: "Enter",
      isHelpOnly: true,
      perform: () => undefined,
    },
    {
      id: "board.peek",
      section: "board",
      title: msg`Быстрый просмотр`,
      shortcut: "Space",
      isReady: isDealLinkFocused,
      perform: () => withCard(({ id }) => onPeek(id)),
    },
    ...(canMove ? moves : []),
  ]);
}
