// Cells of the table as they are typed, pasted and walked over.
import type { PlanCell, PlanCellWish, PlanMeasure, PlanTable } from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import { isMoney } from "./search";

export type Place = { row: number; column: number };

export const keyOf = ({ row, column }: Place): string => `${row}:${column}`;

/** What stands in a cell, as a person would type it. */
export function shownAt(table: PlanTable, { row, column }: Place): string {
  const amount = table.rows[row]?.cells[column]?.amount;
  if (amount === undefined) return "";
  return isMoney(table.measure) ? editableMoney(amount) : amount;
}

/** The API's amount; nothing clears, `undefined` is no amount. */
export function amountOf(measure: PlanMeasure, typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  if (isMoney(measure)) return parseMoney(typed) ?? undefined;
  const digits = typed.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,7}$/.test(digits) ? digits.replace(/^0+(?=\d)/, "") : undefined;
}

/** What is sent of a cell; `null` where it is so already or is no amount. */
export function wishOf(
  table: PlanTable,
  place: Place,
  typed: string,
  cell = cellAt(table, place),
): PlanCellWish | null {
  const row = table.rows[place.row];
  const month = table.months[place.column];
  const amount = amountOf(table.measure, typed);
  if (!row || !month || amount === undefined) return null;
  if (amount === (cell?.amount ?? null)) return null;
  return { subject: row.subject, month, amount, version: cell?.version ?? null };
}

/** What stands at a place; null: nothing. */
export const cellAt = (table: PlanTable, { row, column }: Place): PlanCell | null =>
  table.rows[row]?.cells[column] ?? null;

/** A block of a spreadsheet laid over the table from a cell on; what is beyond its edge is dropped. */
export function pasted(table: PlanTable, at: Place, text: string): Map<string, string> {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const typed = new Map<string, string>();
  for (const [down, line] of lines.entries()) {
    for (const [right, value] of line.split("\t").entries()) {
      const place = { row: at.row + down, column: at.column + right };
      if (place.row < table.rows.length && place.column < table.months.length) {
        typed.set(keyOf(place), value.trim());
      }
    }
  }
  return typed;
}

export function placeOf(key: string): Place {
  const [row = 0, column = 0] = key.split(":").map(Number);
  return { row, column };
}

/** Where an arrow leads; the text of a cell is left only at its edge. */
export function stepFrom(
  { row, column }: Place,
  code: string,
  caret: { isAtStart: boolean; isAtEnd: boolean },
): Place | null {
  if (code === "ArrowUp") return { row: row - 1, column };
  if (code === "ArrowDown" || code === "Enter") return { row: row + 1, column };
  if (code === "ArrowLeft" && caret.isAtStart) return { row, column: column - 1 };
  if (code === "ArrowRight" && caret.isAtEnd) return { row, column: column + 1 };
  return null;
}

/** «/cells/3/amount» → 3. */
export function cellOf(pointer: string): number | null {
  const found = /^\/cells\/(\d+)/.exec(pointer)?.[1];
  return found === undefined ? null : Number(found);
}
