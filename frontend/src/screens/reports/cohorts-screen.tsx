import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { CohortsBar } from "@/features/reports/cohorts-bar";
import { cohortsQuestion } from "@/features/reports/cohorts-model";
import { CohortsView } from "@/features/reports/cohorts-view";
import type { ReportSearch } from "@/features/reports/report-search";
import { pageName } from "@/features/reports/words";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { ReportsDenied } from "./reports-denied";
import { useSearchChange, useSearchStep } from "./use-search-change";

export function CohortsScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <CohortsPage search={search} /> : <ReportsDenied />;
}

function CohortsPage({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const change = useSearchChange("cohorts");
  const step = useSearchStep("cohorts");
  const cohorts = useQuery(reportQueries.cohorts(cohortsQuestion(search)));
  const asked = askedOf(cohorts.error);
  return (
    <ReportFrame
      page="cohorts"
      title={t`Отчёты: ${pageName("cohorts")}`}
      search={search}
      asked={asked}
      bar={
        <>
          <CohortsBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} onChange={change} />
        </>
      }
    >
      <QueryView query={cohorts} skeleton={<SkeletonLines count={12} height={32} />}>
        {(shown) => (
          <CohortsView
            cohorts={shown}
            search={search}
            isStale={cohorts.isPlaceholderData}
            onChange={change}
            onStep={step}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}
