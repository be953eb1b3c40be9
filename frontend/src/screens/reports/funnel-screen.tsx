import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { FunnelBar } from "@/features/reports/funnel-bar";
import { funnelQuestion } from "@/features/reports/funnel-model";
import { FunnelView } from "@/features/reports/funnel-view";
import type { ReportSearch } from "@/features/reports/report-search";
import classes from "@/features/reports/reports.module.css";
import { pageName } from "@/features/reports/words";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { ReportsDenied } from "./reports-denied";
import { useSearchChange, useSearchStep } from "./use-search-change";

export function FunnelScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <FunnelPage search={search} /> : <ReportsDenied />;
}

function FunnelPage({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const change = useSearchChange("funnel");
  const step = useSearchStep("funnel");
  const funnel = useQuery(reportQueries.funnel(funnelQuestion(search)));
  const asked = askedOf(funnel.error);
  return (
    <ReportFrame
      page="funnel"
      title={t`Отчёты: ${pageName("funnel")}`}
      search={search}
      asked={asked}
      bar={
        <>
          <FunnelBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} apart="pipeline" onChange={change} />
        </>
      }
    >
      <QueryView query={funnel} skeleton={<FunnelSkeleton />}>
        {(shown) => (
          <FunnelView
            funnel={shown}
            search={search}
            isStale={funnel.isPlaceholderData}
            onChange={change}
            onStep={step}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}

function FunnelSkeleton() {
  return (
    <div className={classes["view"]}>
      <Skeleton height={320} radius="md" />
      <SkeletonLines count={6} height={36} />
    </div>
  );
}
