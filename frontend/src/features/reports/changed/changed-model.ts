// What has changed since the days of a report: deals that are no longer closed on the day on which they were.
import { t } from "@lingui/core/macro";
import type { Report, ReportChangedDeal } from "@/shared/api/report-types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import type { ChangedQuery } from "./api";
import { filterOf } from "../filter-model";
import type { ReportSearch } from "../report-search";

/** The days and deals of the report as it is shown, which may be older than its address. */
export function changedOf({ report, period }: Report, search: ReportSearch): ChangedQuery {
  return { ...filterOf(search), report, from: period.from, to: period.to };
}

/** How it was closed, when, and for whom it counted. */
export function thenText({ was, was_closed_on: on, was_responsible: who }: ReportChangedDeal) {
  const day = formatDay(on);
  return [was === "won" ? t`Была выиграна ${day}` : t`Была проиграна ${day}`, who?.name]
    .filter(Boolean)
    .join(", ");
}

/** What became of it. */
export function sinceText(deal: ReportChangedDeal): string {
  const { reopened_at: at, reopened_by: by, deleted_at: gone } = deal;
  const reopened = at ? t`открыта заново ${formatDateTime(at)}` : null;
  const parts = [reopened, by?.name].filter(Boolean).join(", ");
  return [parts, gone ? t`в корзине с ${formatDateTime(gone)}` : nowText(deal)]
    .filter(Boolean)
    .join(" · ");
}

function nowText({ status, closed_on: on }: ReportChangedDeal): string {
  if (status === "open" || !on) return t`сейчас в работе`;
  const day = formatDay(on);
  return status === "won" ? t`сейчас выиграна, ${day}` : t`сейчас проиграна, ${day}`;
}
