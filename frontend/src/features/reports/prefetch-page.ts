import type { QueryClient } from "@tanstack/react-query";
import { reportQueries } from "./api";
import { funnelQuestion } from "./funnel-model";
import { pathsQuestion } from "./movement-model";
import type { OtherName } from "./report-model";
import type { ReportSearch } from "./report-search";

/** Asked for before the page is there to ask. */
export function prefetchPage(queries: QueryClient, page: OtherName, search: ReportSearch): void {
  void (page === "funnel"
    ? queries.prefetchQuery(reportQueries.funnel(funnelQuestion(search)))
    : queries.prefetchInfiniteQuery(reportQueries.paths(pathsQuestion(search))));
}
