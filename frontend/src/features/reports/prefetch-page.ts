import type { QueryClient } from "@tanstack/react-query";
import { reportQueries } from "./api";
import { cohortsQuestion } from "./cohorts-model";
import { funnelQuestion } from "./funnel-model";
import { pathsQuestion } from "./movement-model";
import { debtsQuestion } from "./debts/debts-model";
import { planFactQuestion } from "./plan-fact-model";
import { ratingQuestion } from "./rating-model";
import { DEBTS, type OtherName } from "./report-model";
import type { ReportSearch } from "./report-search";
import type { May } from "./rights-model";

type Prefetch = (queries: QueryClient, search: ReportSearch, may: May) => Promise<void>;

const PAGES: { [page in OtherName]?: Prefetch } = {
  funnel: (queries, search) => queries.prefetchQuery(reportQueries.funnel(funnelQuestion(search))),
  movement: (queries, search) =>
    queries.prefetchInfiniteQuery(reportQueries.paths(pathsQuestion(search))),
  "plan-fact": (queries, search, may) =>
    queries.prefetchQuery(reportQueries.planFact(planFactQuestion(search, may))),
  rating: (queries, search) => queries.prefetchQuery(reportQueries.rating(ratingQuestion(search))),
  cohorts: (queries, search) =>
    queries.prefetchQuery(reportQueries.cohorts(cohortsQuestion(search))),
  ...Object.fromEntries(
    DEBTS.map((page): [OtherName, Prefetch] => [
      page,
      async (queries, search) => {
        const { debtQueries } = await import("./debts/api");
        const report = debtQueries.report(page, debtsQuestion(page, search));
        await queries.prefetchInfiniteQuery(report);
      },
    ]),
  ),
  // The profit of deals is asked for by its page, which knows who may see it.
};

/** Asked for before the page is there to ask. */
export function prefetchPage(
  queries: QueryClient,
  page: OtherName,
  search: ReportSearch,
  may: May,
): void {
  void PAGES[page]?.(queries, search, may);
}
