// A report as a file: what is asked of the server, and what the file is called.
import type { ReportExport } from "./api";
import type { Asked } from "./asked-model";
import { debtPage } from "./report-model";

export const FORMATS = ["xlsx", "csv", "pdf"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** «employees-2026-11-01-2026-11-30.xlsx»; of debts «receivables-2026-11-30.xlsx». */
export function fileName({ report, parameters }: Asked, format: FileFormat, today: string): string {
  const { from, to, month_from: first = from, month_to: last = to } = parameters;
  const days = debtPage(report) ? [parameters["as_of"] ?? today] : [first, last];
  return [report, ...days].filter(Boolean).join("-").concat(".", format);
}

export function exportOf(asked: Asked, format: FileFormat): ReportExport {
  return { ...asked, format };
}
