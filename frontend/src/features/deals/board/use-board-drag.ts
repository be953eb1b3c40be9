import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef } from "react";
import type { Board } from "@/shared/api/types";
import { cardAbove, type Place } from "../model";
import { isCardData, isColumnData } from "./drag-data";

/** Listens for drops anywhere on the board and turns them into a place: a stage and the card above. */
export function useBoardDrag(
  scroller: RefObject<HTMLElement | null>,
  board: Board,
  onPlace: (cardId: string, to: Place) => void,
): void {
  const latest = useRef({ board, onPlace });
  useEffect(() => {
    latest.current = { board, onPlace };
  });
  useEffect(() => {
    if (!scroller.current) return undefined;
    return combine(
      autoScrollForElements({ element: scroller.current }),
      monitorForElements({
        canMonitor: ({ source }) => isCardData(source.data),
        onDrop: ({ source, location }) => {
          if (!isCardData(source.data)) return;
          const targets = location.current.dropTargets.map((target) => target.data);
          const column = targets.find(isColumnData);
          if (!column) return;
          const over = targets.find(isCardData);
          const { board: now, onPlace: place } = latest.current;
          const cards = now.columns.find((item) => item.stage_id === column.stageId)?.cards ?? [];
          const edge = over && extractClosestEdge(over) === "top" ? "top" : "bottom";
          const { cardId } = source.data;
          const afterId = cardAbove(cards, cardId, over?.cardId ?? null, edge);
          place(cardId, { stageId: column.stageId, afterId });
        },
      }),
    );
  }, [scroller]);
}
