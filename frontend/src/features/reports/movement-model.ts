// Which deals of a movement are shown.
import type { PathsQuery } from "./api";
import { filterOf } from "./filter-model";
import type { ReportSearch } from "./report-search";

export const STANDINGS = ["stuck", "without_task"] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingIn({ standing }: ReportSearch): Standing | undefined {
  return STANDINGS.find((one) => one === standing);
}

export function pathsQuestion(search: ReportSearch): PathsQuery {
  const { from = "", to = "" } = search;
  const standing = standingIn(search);
  return { from, to, ...(standing && { standing }), ...filterOf(search) };
}
