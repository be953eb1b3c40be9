// What a figure that leads to what is behind it is called.
import { t } from "@lingui/core/macro";
import type { ReportMeasure } from "@/shared/api/report-types";

type Told = { text: string; name: string; row: string };

export function drillLabel(behind: ReportMeasure["behind"], { text, name, row }: Told): string {
  if (behind === "payments") return t`${text}: ${name}, ${row}. Показать платежи`;
  if (behind === "costs") return t`${text}: ${name}, ${row}. Показать, из чего сложилось`;
  return t`${text}: ${name}, ${row}. Показать сделки`;
}
