// Which deals lie behind a figure: those of the row that it stands in; a month becomes part of the days.
import type { Report, ReportRow } from "@/shared/api/report-types";
import type { BehindQuery } from "./api";
import { type Figure, figureOf } from "./figure-model";
import { filterOf, split } from "./filter-model";
import { type Days, moved, within } from "./period-model";
import type { ReportSearch } from "./report-search";
import { cellOf } from "./row-model";

const TIMES = new Set(["month", "week", "day"]);

/** The figure that is shown in the address. */
export type Drill = { measure: string; cell?: string; isBefore?: boolean };

export function opened(search: ReportSearch, { measure, cell, isBefore }: Drill): ReportSearch {
  const { cell: _cell, of: _of, ...rest } = search;
  return { ...rest, behind: measure, ...(cell && { cell }), ...(isBefore && { of: "before" }) };
}

export function rowBehind(report: Report, { cell }: ReportSearch): ReportRow | undefined {
  return report.rows.find(({ keys }) => cellOf(keys) === cell);
}

/** The figure itself, as the report has it. */
export function figureBehind(report: Report, search: ReportSearch): Figure {
  const { behind = "", cell, of } = search;
  const row = rowBehind(report, search);
  if (cell) return figureOf(of === "before" ? row?.before : row?.figures, behind);
  return figureOf(of === "before" ? report.total_before : report.total, behind);
}

/** What is asked; null where the address names no figure, or one of a period that there is not. */
export function behindOf(report: Report, search: ReportSearch): BehindQuery | null {
  const { behind, cell, of } = search;
  const period = of === "before" ? report.compared : report.period;
  const measure = report.measures.find(({ name }) => name === behind);
  if (!measure?.behind || !period) return null;
  let days: Days = period;
  const filter: { [name: string]: string | undefined } = { ...filterOf(search) };
  const row: string[] = [];
  for (const part of split(cell)) {
    const [dimension = "", value = ""] = part.split(":");
    if (TIMES.has(dimension)) {
      const first = moved(dimension, value, report.period.from, period.from);
      days = within(dimension, first, period);
    } else row.push(part);
  }
  if (row.length > 0) filter["row"] = row.join(",");
  return { ...filter, report: report.report, measure: measure.name, from: days.from, to: days.to };
}
