// What is sent of a table and its columns, and what its check lets one do.
import type { TableLayout, TableRefusedRow } from "@/shared/api/types";
import type { FileRule } from "@/shared/lib/file-refusal";

/** What comes, or came, of a table, whatever is taken in. */
export type Imported = {
  layout: TableLayout;
  total: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: TableRefusedRow[];
  refused_count: number;
};

/** A field that a column may hold; `title` as people call it. */
export type ImportField = { name: string; title: string };

/** What somebody says of the columns; an empty name leaves one out. */
export type Choices = { headRow: number; columns: string[] };

/** For the chooser of files. */
export const ACCEPTED =
  ".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const RULE: FileRule = {
  sort: "table",
  most: 5,
  fits: ({ name }) => /\.(?:xlsx|csv)$/i.test(name),
};

/** Columns are known by their titles until somebody says otherwise; then all are told, with the row of their titles. */
export function queryOf(choices: Choices | null): { head_row?: number; columns?: string } {
  if (!choices) return {};
  return { head_row: choices.headRow, columns: choices.columns.join(",") };
}

/** One column is something else now. A field stands in one column: it leaves the one where it was. */
export function chosen(layout: TableLayout, at: number, field: string): Choices {
  const columns = layout.columns.map((column, index) => {
    if (index === at) return field;
    return column.field && column.field !== field ? column.field : "";
  });
  return { headRow: layout.head_row, columns };
}

/** «C» of the third column, as spreadsheets call it. */
export function letterOf(index: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Where a column stands in the file, with what is in it; one that is empty from top to bottom is nothing to choose for. */
export function filledColumns({ columns }: TableLayout) {
  const placed = columns.map((column, index) => ({ ...column, index, letter: letterOf(index) }));
  return placed.filter(({ title, samples }) => title !== "" || samples.length > 0);
}

export type Offer =
  /** All rows are right. */
  | { kind: "all"; count: number }
  /** Wrong ones stay out. */
  | { kind: "rest"; count: number }
  | { kind: "nothing"; why: "same" | "wrong" | "rest_same" };

/** What the button would do. */
export function offerOf({ created, changed, unchanged, refused_count: wrong }: Imported): Offer {
  const count = created + changed;
  if (count > 0) return { kind: wrong > 0 ? "rest" : "all", count };
  if (wrong === 0) return { kind: "nothing", why: "same" };
  return { kind: "nothing", why: unchanged > 0 ? "rest_same" : "wrong" };
}
