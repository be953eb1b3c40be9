// The rows of a report in the order that a person has chosen. The server has its own; no figure is computed here.
import type { Report, ReportKey, ReportRow } from "@/shared/api/report-types";
import { compareFigures, figureOf } from "./figure-model";

export type Placed = { row: ReportRow; depth: number };
type Order = (left: ReportRow, right: ReportRow) => number;

/** «employee:5f1c…,month:2026-11-01»: which row it is, for the address. */
export function cellOf(keys: ReportKey[]): string {
  return keys
    .map(({ dimension, id, first_day }) => `${dimension}:${first_day ?? id ?? "none"}`)
    .join(",");
}

export function arranged(report: Report, sort: string | undefined): Placed[] {
  const order = orderOf(report, sort);
  const sorted = order ? report.rows.toSorted(order) : report.rows;
  if (report.by[0] === "department") return asTree(sorted, report);
  return sorted.map((row) => ({ row, depth: 0 }));
}

/** The address after one more click on a column: from the highest, from the lowest, as the server has it. */
export function nextSort(sort: string | undefined, column: string): string {
  if (sort === `-${column}`) return column;
  return sort === column ? "" : `-${column}`;
}

function orderOf(report: Report, sort: string | undefined): Order | null {
  const column = sort?.replace(/^-/, "");
  const sign = sort?.startsWith("-") ? -1 : 1;
  if (column === undefined) return null;
  const at = report.by.indexOf(column);
  if (at >= 0) return (left, right) => sign * compareKeys(left, right, at) || inOrder(left, right);
  if (!report.measures.some(({ name }) => name === column)) return null;
  return (left, right) => {
    const [one, other] = [figureOf(left.figures, column), figureOf(right.figures, column)];
    // What has no figure stands at the end either way.
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compareFigures(one, other);
  };
}

function compareKeys(left: ReportRow, right: ReportRow, at: number): number {
  return textOf(left, at).localeCompare(textOf(right, at));
}

/** Rows of one name: by what they are split by. */
function inOrder(left: ReportRow, right: ReportRow): number {
  return left.keys.reduce((found, _, at) => found || compareKeys(left, right, at), 0);
}

function textOf(row: ReportRow, at: number): string {
  const key = row.keys[at];
  return key?.first_day ?? key?.name ?? "";
}

/** Each department below its own; where rows are split once more, these stay together. */
function asTree(rows: ReportRow[], { rows: asGiven }: Report): Placed[] {
  const idOf = (row: ReportRow): string => row.keys[0]?.id ?? "";
  const isSplit = rows.some(({ keys }) => keys.length > 1);
  const known = new Set(rows.map(idOf));
  const parentOf = new Map(
    rows.map((row) => [
      idOf(row),
      row.parent_id && known.has(row.parent_id) ? row.parent_id : null,
    ]),
  );
  // A department has one figure to be ordered by only where it has one row.
  const order = [...new Set((isSplit ? asGiven : rows).map(idOf))];
  const placed: Placed[] = [];
  const gather = (parent: string | null, depth: number): void => {
    for (const id of order) {
      if (parentOf.get(id) !== parent) continue;
      placed.push(...rows.filter((row) => idOf(row) === id).map((row) => ({ row, depth })));
      gather(id, depth + 1);
    }
  };
  gather(null, 0);
  return placed;
}
