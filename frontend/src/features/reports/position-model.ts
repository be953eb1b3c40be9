// What is shown of how the firm stands at the end of a period.
import type { CompanyStanding } from "@/shared/api/report-types";
import { filterOf } from "./filter-model";
import { reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";

export const STANDINGS = ["receivables", "advances", "originals"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the reader may see. */
export function standingsOf(of: CompanyStanding): Standing[] {
  return STANDINGS.filter((one) => of[one] !== null && of[one] !== undefined);
}

/** Of the firm as a whole: debts and plans are of no channel and of no type of deals. */
export function tellsPosition(search: ReportSearch): boolean {
  return reportIn(search) === "company" && Object.keys(filterOf(search)).length === 0;
}
