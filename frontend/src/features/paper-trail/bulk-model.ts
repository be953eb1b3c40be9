// The same recorded of many originals: which requests that is, and what came of them.
import type { Original, PaperMarkMany, PaperSide } from "@/shared/api/types";

/** The server takes no more documents at once. */
export const MOST_AT_ONCE = 200;

export type Outcome = { marked: number; refused: { row: Original; message: string }[] };

/** What is signed electronically has no paper on its way: nothing more is recorded of it. */
export function isMarkable({ way }: Pick<Original, "way">): boolean {
  return way !== "edo" && way !== "page";
}

/** The documents of each side. */
export function shipmentsOf(rows: Original[]): { side: PaperSide; ids: string[] }[] {
  const of = (side: PaperSide) => ({
    side,
    ids: rows.filter((row) => row.side === side).map((row) => row.document_id),
  });
  return [of("ours"), of("theirs")].filter(({ ids }) => ids.length > 0);
}

export function joined(
  before: Outcome,
  { document_ids, refused }: PaperMarkMany,
  rows: Original[],
  side: PaperSide,
): Outcome {
  const more = refused.flatMap(({ document_id, message }) => {
    const row = rows.find((one) => one.document_id === document_id && one.side === side);
    return row ? [{ row, message }] : [];
  });
  return {
    marked: before.marked + document_ids.length,
    refused: [...before.refused, ...more],
  };
}
