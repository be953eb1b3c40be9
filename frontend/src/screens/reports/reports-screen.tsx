import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { FilterBar } from "@/features/reports/filter-bar";
import { FilterChips } from "@/features/reports/filter-chips";
import { questionOf } from "@/features/reports/filter-model";
import { reportIn, toReport } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { ReportTabs } from "@/features/reports/report-tabs";
import { ReportView } from "@/features/reports/report-view";
import classes from "@/features/reports/reports.module.css";
import { usePaperColors } from "@/features/reports/use-paper-colors";
import { reportName } from "@/features/reports/words";
import { WrongQuestion } from "@/features/reports/wrong-question";
import { isApiError } from "@/shared/api/api-error";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { ReportsDenied } from "./reports-denied";
import { useReportActions } from "./use-report-actions";

const ExportMenu = lazy(async () => ({
  default: (await import("@/features/reports/export-menu")).ExportMenu,
}));

export function ReportsScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <Reports search={search} /> : <ReportsDenied />;
}

function Reports({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const canExport = useCan("deals.export");
  const name = reportIn(search);
  const title = t`Отчёты: ${reportName(name)}`;
  useDocumentTitle(title);
  usePaperColors();
  const report = useQuery(reportQueries.show(name, questionOf(search)));
  const isWrong = isApiError(report.error) && report.error.status === 422;
  const problems = isWrong ? fieldProblems(report.error) : {};
  const show = (next: ReportSearch, replace: boolean): void =>
    void navigate({ to: "/reports", search: next, replace, resetScroll: false });
  useReportActions((other) => show(toReport(search, other), false));
  const change = (next: ReportSearch): void => show(next, true);
  return (
    <div className={classes["page"]}>
      <header className={classes["top"]}>
        <Title order={1}>{title}</Title>
        <div className={classes["paper"]}>
          {canExport && (
            <Suspense>
              <ExportMenu search={search} />
            </Suspense>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            <Trans>Печать</Trans>
          </Button>
        </div>
      </header>
      <ReportTabs search={search} />
      <FilterBar search={search} problems={problems} onChange={change} />
      <FilterChips search={search} onChange={change} />
      {isWrong ? (
        <WrongQuestion problems={problems} onReset={() => show({ report: name }, false)} />
      ) : (
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
      )}
    </div>
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
