// A printout of several documents: which, in what order, how many of each.
import type { DocumentRow } from "@/shared/api/types";

export const MOST_COPIES = 9;

/** Each side that signs gets one. */
const BOTH_SIGN: ReadonlySet<DocumentRow["kind"]> = new Set([
  "contract",
  "addendum",
  "act",
  "waybill",
  "transfer",
  "reconciliation",
]);

export type PrintLine = { id: string; isOn: boolean; copies: number };

export function linesOf(rows: Pick<DocumentRow, "id" | "kind">[]): PrintLine[] {
  return rows.map(({ id, kind }) => ({ id, isOn: true, copies: BOTH_SIGN.has(kind) ? 2 : 1 }));
}

/** As the API takes it: those that are on. */
export function wishOf(lines: PrintLine[]): { id: string; copies: number }[] {
  return lines.filter(({ isOn }) => isOn).map(({ id, copies }) => ({ id, copies }));
}
