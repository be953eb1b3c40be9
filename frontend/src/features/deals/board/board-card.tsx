import { Trans, useLingui } from "@lingui/react/macro";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { ActionIcon } from "@mantine/core";
import { IconArrowsExchange, IconClock, IconHourglassHigh } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef, useState } from "react";
import { UserAvatar } from "@/entities/user-avatar/user-avatar";
import { Money } from "@/entities/money/money";
import type { Card } from "@/shared/api/types";
import { dayOf, formatDay, isPast } from "@/shared/lib/dates";
import classes from "./board.module.css";
import { cardData, isCardData } from "./drag-data";

type Props = {
  card: Card;
  stageId: string;
  isActive: boolean;
  canMove: boolean;
  onFocus: (id: string) => void;
  onChooseStage: (card: Card) => void;
};

type Edge = "top" | "bottom";

/** A deal on the board: a real link that can be dragged, with a button that does the same without dragging. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { card, stageId, isActive, canMove, onFocus, onChooseStage } = props;
  const { t } = useLingui();
  const ref = useRef<HTMLLIElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragged, setDragged] = useState(false);

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return combine(
      draggable({
        element,
        canDrag: () => canMove,
        getInitialData: () => cardData(card.id, stageId),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCardData(source.data),
        getData: ({ input }) =>
          attachClosestEdge(cardData(card.id, stageId), {
            element,
            input,
            allowedEdges: ["top", "bottom"],
          }),
        onDrag: ({ self, source }) => {
          const closest = extractClosestEdge(self.data);
          const isSelf = source.data["cardId"] === card.id;
          setEdge(isSelf || (closest !== "top" && closest !== "bottom") ? null : closest);
        },
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [card.id, stageId, canMove]);

  const client = [card.company?.name, card.contact?.name].filter(Boolean).join(" · ");
  return (
    <li
      ref={ref}
      className={classes["card"]}
      data-deal={card.id}
      data-dragged={isDragged || undefined}
      data-edge={edge ?? undefined}
    >
      <Link
        id={`card-${card.id}`}
        className={classes["link"]}
        to="/deals/$dealId"
        params={{ dealId: card.id }}
        preload={false}
        draggable={false}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onFocus(card.id)}
      >
        <span className={classes["title"]}>{card.title}</span>
        <span className={classes["amount"]}>
          <Money value={card.amount} short />
        </span>
        {client && <span className={classes["client"]}>{client}</span>}
        <CardMarks card={card} />
      </Link>
      <span className={classes["aside"]}>
        {card.responsible && <UserAvatar name={card.responsible.name} size={22} />}
        {canMove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            tabIndex={-1}
            className={classes["move"]}
            aria-label={t`Перенести: ${card.title}`}
            onClick={() => onChooseStage(card)}
          >
            <IconArrowsExchange size={16} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </li>
  );
});

function CardMarks({ card }: { card: Card }) {
  const task = card.next_task;
  const dueAt = task?.due_at ?? null;
  const isLate = dueAt !== null && isPast(dueAt);
  if (!task && !card.is_stuck && card.tags.length === 0) return null;
  return (
    <span className={classes["marks"]}>
      {task && (
        <span className={classes["mark"]} data-tone={isLate ? "late" : undefined}>
          <IconClock size={14} aria-hidden />
          <span className={classes["cut"]}>
            {dueAt && `${formatDay(dayOf(new Date(dueAt)))} `}
            {task.title}
          </span>
        </span>
      )}
      {card.is_stuck && (
        <span className={classes["mark"]} data-tone="stuck">
          <IconHourglassHigh size={14} aria-hidden />
          <Trans>Давно без движения</Trans>
        </span>
      )}
      {card.tags.map((tag) => (
        <span key={tag} className={classes["tag"]}>
          {tag}
        </span>
      ))}
    </span>
  );
}
