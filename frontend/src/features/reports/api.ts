import { keepPreviousData } from "@tanstack/react-query";
import { exportReport } from "@/shared/api/generated/operations/export-report.gen";
import {
  listDealPaths,
  listDealPathsInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-deal-paths.gen";
import { listDealsBehindCohort } from "@/shared/api/generated/operations/list-deals-behind-cohort.gen";
import { listDealsBehindFigure } from "@/shared/api/generated/operations/list-deals-behind-figure.gen";
import { listDealsBehindFunnel } from "@/shared/api/generated/operations/list-deals-behind-funnel.gen";
import { listDealsBehindRating } from "@/shared/api/generated/operations/list-deals-behind-rating.gen";
import { listCostsBehindFigureOptions } from "@/shared/api/generated/operations/list-costs-behind-figure.gen";
import {
  listPaymentsBehindFigure,
  listPaymentsBehindFigureInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-payments-behind-figure.gen";
import { showChannelsReport } from "@/shared/api/generated/operations/show-channels-report.gen";
import { showCohortsReport } from "@/shared/api/generated/operations/show-cohorts-report.gen";
import { showCompanyReport } from "@/shared/api/generated/operations/show-company-report.gen";
import { showCompanyPositionOptions } from "@/shared/api/generated/operations/show-company-position.gen";
import { showDepartmentsReport } from "@/shared/api/generated/operations/show-departments-report.gen";
import {
  showDealProfitsReport,
  showDealProfitsReportInfiniteQueryKey,
} from "@/shared/api/generated/operations/show-deal-profits-report.gen";
import { showEmployeesReport } from "@/shared/api/generated/operations/show-employees-report.gen";
import { showFunnelReport } from "@/shared/api/generated/operations/show-funnel-report.gen";
import { showNowOptions } from "@/shared/api/generated/operations/show-now.gen";
import { showLossReasonsReport } from "@/shared/api/generated/operations/show-loss-reasons-report.gen";
import { showPlanFactReport } from "@/shared/api/generated/operations/show-plan-fact-report.gen";
import { showRatingReport } from "@/shared/api/generated/operations/show-rating-report.gen";
import type {
  ExportReportData,
  ListCostsBehindFigureData,
  ListDealPathsData,
  ListDealsBehindCohortData,
  ListDealsBehindFigureData,
  ListDealsBehindFigureResponse,
  ListDealsBehindFunnelData,
  ListDealsBehindRatingData,
  ListPaymentsBehindFigureData,
  ShowCohortsReportData,
  ShowCompanyPositionData,
  ShowCompanyReportData,
  ShowDealProfitsReportData,
  ShowFunnelReportData,
  ShowPlanFactReportData,
  ShowRatingReportData,
} from "@/shared/api/generated/types.gen";
import type { Cohorts, Funnel, PlanFact, Rating, Report } from "@/shared/api/report-types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";
import type { ReportName } from "./report-model";

export type ReportQuery = ShowCompanyReportData["query"];
export type PositionQuery = ShowCompanyPositionData["query"];
export type FunnelQuery = ShowFunnelReportData["query"];
export type PlanFactQuery = ShowPlanFactReportData["query"];
export type PathsQuery = ListDealPathsData["query"];
export type RatingQuery = ShowRatingReportData["query"];
export type CohortsQuery = ShowCohortsReportData["query"];
export type ProfitsQuery = ShowDealProfitsReportData["query"];
export type BehindQuery = ListDealsBehindFigureData["query"];
export type PaymentsBehindQuery = ListPaymentsBehindFigureData["query"];
export type CostsBehindQuery = ListCostsBehindFigureData["query"];
export type BehindRatingQuery = ListDealsBehindRatingData["query"];
export type BehindCohortQuery = ListDealsBehindCohortData["query"];
export type BehindFunnelQuery = ListDealsBehindFunnelData["query"];
export type ReportExport = ExportReportData["body"];
export type ReportFilter = Omit<ReportQuery, "from" | "to" | "compare" | "split" | "measures">;

const FRESH_MS = 30_000;

const must = { throwOnError: true as const };

/** All are asked and answered alike. */
const SHOW = {
  company: showCompanyReport,
  employees: showEmployeesReport,
  departments: showDepartmentsReport,
  channels: showChannelsReport,
  "loss-reasons": showLossReasonsReport,
};

export const reportQueries = {
  show: (report: ReportName, query: ReportQuery) => ({
    queryKey: [{ _id: "showReport", report, query }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Report> =>
      (await SHOW[report]({ query, signal, ...must })).data,
    staleTime: FRESH_MS,
    /** The figures of other days stay until the new ones come, those of another report do not. */
    placeholderData: (before: Report | undefined) =>
      before?.report === report ? before : undefined,
  }),
  position: (query: PositionQuery) => ({
    ...showCompanyPositionOptions({ query }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  }),
  funnel: (query: FunnelQuery) => ({
    queryKey: [{ _id: "showFunnel", query }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Funnel> =>
      (await showFunnelReport({ query, signal, ...must })).data,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  }),
  /** What calls for somebody; a list from which it is taken may have changed meanwhile. */
  now: (minutes: number) => ({ ...showNowOptions({ query: { minutes } }), staleTime: FRESH_MS }),
  planFact: (query: PlanFactQuery) => ({
    queryKey: [{ _id: "showPlanFactReport", query }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<PlanFact> =>
      (await showPlanFactReport({ query, signal, ...must })).data,
    staleTime: FRESH_MS,
    placeholderData: (before: PlanFact | undefined) =>
      before?.measure === query.measure ? before : undefined,
  }),
  paths: (query: PathsQuery) => {
    const pages = pagesOf(listDealPathsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listDealPaths({ query: page, signal, ...must })).data;
    });
    // What was scrolled past stays in the page.
    const { maxPages: _, ...rest } = pages;
    return rest;
  },
  profits: (query: ProfitsQuery) => {
    const pages = pagesOf(
      showDealProfitsReportInfiniteQueryKey({ query }),
      async (start, signal) => {
        const page = queryFrom(query, start);
        return (await showDealProfitsReport({ query: page, signal, ...must })).data;
      },
    );
    const { maxPages: _, ...rest } = pages;
    return rest;
  },
  rating: (query: RatingQuery) => ({
    queryKey: [{ _id: "showRating", query }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Rating> =>
      (await showRatingReport({ query, signal, ...must })).data,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  }),
  cohorts: (query: CohortsQuery) => ({
    queryKey: [{ _id: "showCohorts", query }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Cohorts> =>
      (await showCohortsReport({ query, signal, ...must })).data,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  }),
  behind: (query: BehindQuery) => behind("listDealsBehindFigure", query, listDealsBehindFigure),
  payments: (query: PaymentsBehindQuery) => {
    const key = listPaymentsBehindFigureInfiniteQueryKey({ query });
    const pages = pagesOf(key, async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listPaymentsBehindFigure({ query: page, signal, ...must })).data;
    });
    const { placeholderData: _, maxPages: __, ...rest } = pages;
    return rest;
  },
  costs: (query: CostsBehindQuery) => listCostsBehindFigureOptions({ query }),
  behindRating: (query: BehindRatingQuery) =>
    behind("listDealsBehindRating", query, listDealsBehindRating),
  behindCohort: (query: BehindCohortQuery) =>
    behind("listDealsBehindCohort", query, listDealsBehindCohort),
  behindFunnel: (query: BehindFunnelQuery) =>
    behind("listDealsBehindFunnel", query, listDealsBehindFunnel),
};

type DealsPage = ListDealsBehindFigureResponse;
type Asked<Q> = { query: Q; signal: AbortSignal; throwOnError: true };

/** The deals behind a figure of any report. */
function behind<Q extends object>(
  _id: string,
  query: Q,
  list: (asked: Asked<Q>) => Promise<{ data: DealsPage }>,
) {
  const key: readonly [{ _id: string; query: object }] = [{ _id, query }];
  const pages = pagesOf(key, async (start, signal) => {
    const page = queryFrom(query, start);
    return (await list({ query: page, signal, ...must })).data;
  });
  // The deals of another figure are not those of this one; those that were scrolled past stay.
  const { placeholderData: _, maxPages: __, ...rest } = pages;
  return rest;
}

export type DealsBehind = ReturnType<typeof reportQueries.behind>;

/** The file as bytes: a text would lose its mark of UTF-8. */
export async function sendReportExport(body: ReportExport): Promise<Blob> {
  const { response } = await exportReport({ body, parseAs: "stream", ...must });
  return response.blob();
}
