import type { Board } from "@/shared/api/types";

/** How many cards a refetch must bring so that nothing loaded by scrolling disappears. */
export function loadedDepth(board: Board | undefined, page: number, most: number): number {
  const longest = Math.max(0, ...(board?.columns.map((column) => column.cards.length) ?? []));
  return Math.min(most, Math.max(page, longest));
}
