// One tab stop for the whole board; arrows walk from card to card.
import type { Board } from "@/shared/api/types";

export type Direction = "up" | "down" | "left" | "right" | "first" | "last";

const CODES: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

export function directionOf(code: string): Direction | undefined {
  return CODES[code];
}

/** The card that owns the tab stop: the last one used, or the first on the board. */
export function tabStop(board: Board, wanted: string | null): string | null {
  const all = board.columns.flatMap((column) => column.cards);
  return all.find((card) => card.id === wanted)?.id ?? all[0]?.id ?? null;
}

/** The next card in that direction; empty columns are stepped over, the row is kept where it can be. */
export function nextCard(board: Board, from: string, direction: Direction): string | null {
  const columns = board.columns.filter((column) => column.cards.length > 0);
  const x = columns.findIndex((column) => column.cards.some((card) => card.id === from));
  const cards = columns[x]?.cards;
  if (!cards) return null;
  const y = cards.findIndex((card) => card.id === from);
  if (direction === "up") return cards[y - 1]?.id ?? null;
  if (direction === "down") return cards[y + 1]?.id ?? null;
  if (direction === "first") return cards[0]?.id ?? null;
  if (direction === "last") return cards.at(-1)?.id ?? null;
  const beside = columns[x + (direction === "left" ? -1 : 1)]?.cards;
  return beside ? (beside[Math.min(y, beside.length - 1)]?.id ?? null) : null;
}
