import type { QueryClient } from "@tanstack/react-query";
import { reportQueries } from "./api";
import { funnelQuestion } from "./funnel-model";
import { pathsQuestion } from "./movement-model";
import { type May, mayPlanFact, planFactQuestion } from "./plan-fact-model";
import type { OtherName } from "./report-model";
import type { ReportSearch } from "./report-search";

/** Asked for before the page is there to ask. */
export function prefetchPage(
  queries: QueryClient,
  page: OtherName,
  search: ReportSearch,
  may: May,
): void {
  if (page === "funnel") {
    void queries.prefetchQuery(reportQueries.funnel(funnelQuestion(search)));
  } else if (page === "movement") {
    void queries.prefetchInfiniteQuery(reportQueries.paths(pathsQuestion(search)));
  } else if (mayPlanFact(may)) {
    void queries.prefetchQuery(reportQueries.planFact(planFactQuestion(search, may)));
  }
}
