// Pure moves over the cached board: what the person sees at once, before the server confirms it.
import type { Board, Card, Column, Deal } from "@/shared/api/types";
import { addMoney, subtractMoney } from "@/shared/lib/money";

export type Place = { stageId: string; afterId: string | null };

export function findCard(board: Board, id: string): { card: Card; column: Column } | null {
  for (const column of board.columns) {
    const card = column.cards.find((candidate) => candidate.id === id);
    if (card) return { card, column };
  }
  return null;
}

/** Where the card stands now: its column and the card above it. */
export function placeOf(board: Board, id: string): Place | null {
  const found = findCard(board, id);
  if (!found) return null;
  const index = found.column.cards.findIndex((card) => card.id === id);
  return { stageId: found.column.stage_id, afterId: found.column.cards[index - 1]?.id ?? null };
}

/** The card lands under `afterId`, or on top; counts and sums follow it. */
export function moveCard(board: Board, id: string, to: Place): Board {
  const found = findCard(board, id);
  if (!found) return board;
  const { card, column: from } = found;
  const columns = board.columns.map((column) => {
    const isSource = column.stage_id === from.stage_id;
    const isTarget = column.stage_id === to.stageId;
    if (!isSource && !isTarget) return column;
    let next = isSource ? without(column, card) : column;
    if (isTarget) next = insert(next, card, to.afterId);
    return next;
  });
  return { ...board, columns };
}

export function removeCard(board: Board, id: string): Board {
  const found = findCard(board, id);
  if (!found) return board;
  return patchColumn(board, found.column.stage_id, (column) => without(column, found.card));
}

/** The server's newest version of a card, in its place. */
export function patchCard(board: Board, deal: Deal): Board {
  return {
    ...board,
    columns: board.columns.map((column) => ({
      ...column,
      cards: column.cards.map((card) => (card.id === deal.id ? refreshCard(card, deal) : card)),
    })),
  };
}

export function appendCards(
  board: Board,
  stageId: string,
  page: { items: Card[]; next_cursor?: string | null },
): Board {
  return patchColumn(board, stageId, (column) => {
    const known = new Set(column.cards.map((card) => card.id));
    const fresh = page.items.filter((card) => !known.has(card.id));
    return { ...column, cards: [...column.cards, ...fresh], next_cursor: page.next_cursor ?? null };
  });
}

/** The card above the drop point, from the card dropped on and its nearer edge; the dragged card is no neighbour. */
export function cardAbove(
  cards: readonly Pick<Card, "id">[],
  draggedId: string,
  overId: string | null,
  edge: "top" | "bottom",
): string | null {
  const rest = cards.filter((card) => card.id !== draggedId);
  if (overId === null) return rest.at(-1)?.id ?? null;
  if (overId === draggedId) {
    const index = cards.findIndex((card) => card.id === draggedId);
    return cards[index - 1]?.id ?? null;
  }
  const index = rest.findIndex((card) => card.id === overId);
  if (index < 0) return rest.at(-1)?.id ?? null;
  return edge === "bottom" ? overId : (rest[index - 1]?.id ?? null);
}

function patchColumn(board: Board, stageId: string, change: (column: Column) => Column): Board {
  return {
    ...board,
    columns: board.columns.map((column) => (column.stage_id === stageId ? change(column) : column)),
  };
}

function without(column: Column, card: Card): Column {
  return {
    ...column,
    count: Math.max(0, column.count - 1),
    amount: subtractMoney(column.amount, card.amount),
    cards: column.cards.filter((other) => other.id !== card.id),
  };
}

function insert(column: Column, card: Card, afterId: string | null): Column {
  const index = afterId === null ? -1 : column.cards.findIndex((other) => other.id === afterId);
  return {
    ...column,
    count: column.count + 1,
    amount: addMoney(column.amount, card.amount),
    cards: column.cards.toSpliced(index + 1, 0, card),
  };
}

function refreshCard(card: Card, deal: Deal): Card {
  return {
    ...card,
    title: deal.title,
    amount: deal.amount,
    contact: deal.contact,
    company: deal.company,
    responsible: deal.responsible,
    tags: deal.tags,
    stage_entered_at: deal.stage_entered_at,
    version: deal.version,
  };
}
