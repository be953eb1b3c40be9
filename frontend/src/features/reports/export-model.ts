// A report as a file: what is asked of the server, and what the file is called.
import type { ReportExport } from "./api";
import { questionOf } from "./filter-model";
import { reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";

export const FORMATS = ["xlsx", "csv"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** The question of the page; how its rows are ordered and what is drawn of them is no part of a file. */
export function exportOf(search: ReportSearch, format: FileFormat): ReportExport {
  const { from, to, compare, split, measures: _measures, ...filter } = questionOf(search);
  return {
    report: reportIn(search),
    format,
    ...(compare && { compare }),
    ...(split && { split }),
    filter: { from, to, ...filter },
  };
}

/** «employees-2026-11-01-2026-11-30.xlsx». */
export function fileName({ report, format, filter: { from, to } }: ReportExport): string {
  return `${report}-${from}-${to}.${format}`;
}
