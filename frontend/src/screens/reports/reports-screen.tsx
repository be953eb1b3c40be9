import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { reportQueries } from "@/features/reports/api";
import { FilterBar } from "@/features/reports/filter-bar";
import { questionOf } from "@/features/reports/filter-model";
import { toOpen } from "@/features/reports/opening-model";
import { DEBTS, reportIn } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { ReportView } from "@/features/reports/report-view";
import classes from "@/features/reports/reports.module.css";
import { mayOpen } from "@/features/reports/rights-model";
import { useMay } from "@/features/reports/use-may";
import { pageName } from "@/features/reports/words";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { ReportsDenied } from "./reports-denied";

const SavedOpening = lazy(async () => ({
  default: (await import("./saved-opening")).SavedOpening,
}));

export function ReportsScreen({ search }: { search: ReportSearch }) {
  const may = useMay();
  const debts = DEBTS.find((page) => mayOpen(page, may));
  if (!may("deals.read")) {
    return debts ? (
      <Navigate to="/reports/$page" params={{ page: debts }} replace />
    ) : (
      <ReportsDenied />
    );
  }
  const id = toOpen(search);
  if (!id) return <Reports search={search} />;
  return (
    <Suspense fallback={<SkeletonLines count={6} height={36} />}>
      <SavedOpening id={id} />
    </Suspense>
  );
}

function Reports({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const name = reportIn(search);
  const report = useQuery(reportQueries.show(name, questionOf(search)));
  const asked = askedOf(report.error);
  const show = (next: ReportSearch, replace: boolean): void =>
    void navigate({ to: "/reports", search: next, replace, resetScroll: false });
  const change = (next: ReportSearch): void => show(next, true);
  return (
    <ReportFrame
      page={name}
      title={t`Отчёты: ${pageName(name)}`}
      search={search}
      asked={asked}
      bar={
        <>
          <FilterBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} onChange={change} />
        </>
      }
    >
      <QueryView query={report} skeleton={<ReportSkeleton />}>
        {(shown) => (
          <ReportView
            report={shown}
            search={search}
            isStale={report.isPlaceholderData}
            onChange={change}
            onStep={(next) => show(next, false)}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}

const CARDS = ["a", "b", "c", "d", "e", "f", "g", "h"];

function ReportSkeleton() {
  return (
    <div className={classes["view"]}>
      <div className={classes["cards"]}>
        {CARDS.map((card) => (
          <Skeleton key={card} height={84} radius="md" />
        ))}
      </div>
      <Skeleton height={300} radius="md" />
      <SkeletonLines count={6} height={36} />
    </div>
  );
}
