import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { reportQueries } from "@/features/reports/api";
import { PlanFactBar } from "@/features/reports/plan-fact-bar";
import { measureIn, planFactQuestion } from "@/features/reports/plan-fact-model";
import { PlanFactView } from "@/features/reports/plan-fact-view";
import type { ReportSearch } from "@/features/reports/report-search";
import classes from "@/features/reports/reports.module.css";
import { type May, mayOpen } from "@/features/reports/rights-model";
import { useMay } from "@/features/reports/use-may";
import { pageName } from "@/features/reports/words";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { askedOf, ReportFrame } from "./report-frame";
import { ReportsDenied } from "./reports-denied";

export function PlanFactScreen({ search }: { search: ReportSearch }) {
  const may = useMay();
  if (!may("deals.read")) return <ReportsDenied />;
  return mayOpen("plan-fact", may) ? <PlanFactPage search={search} may={may} /> : <PlansDenied />;
}

function PlanFactPage({ search, may }: { search: ReportSearch; may: May }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const shown = useQuery(reportQueries.planFact(planFactQuestion(search, may)));
  const asked = askedOf(shown.error);
  const show = (next: ReportSearch, replace: boolean): void =>
    void navigate({
      to: "/reports/$page",
      params: { page: "plan-fact" },
      search: next,
      replace,
      resetScroll: false,
    });
  const change = (next: ReportSearch): void => show(next, true);
  const [year = ""] = (search.month_to ?? "").split("-");
  return (
    <ReportFrame
      page="plan-fact"
      title={t`Отчёты: ${pageName("plan-fact")}`}
      search={search}
      asked={asked}
      tools={
        <Button
          variant="default"
          leftSection={<IconFlag size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link {...props} to="/plans" search={{ measure: measureIn(search, may), year }} />
          )}
        >
          <Trans>Планы</Trans>
        </Button>
      }
      bar={<PlanFactBar search={search} may={may} problems={asked.problems} onChange={change} />}
    >
      <QueryView query={shown} skeleton={<PlanFactSkeleton />}>
        {(data) => (
          <PlanFactView
            shown={data}
            search={search}
            canPlan={may("plans.manage")}
            isStale={shown.isPlaceholderData}
            onChange={change}
            onStep={(next) => show(next, false)}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}

function PlanFactSkeleton() {
  return (
    <div className={classes["view"]}>
      <Skeleton height={320} radius="md" />
      <SkeletonLines count={6} height={64} />
    </div>
  );
}

function PlansDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Планы вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть планы».</Trans>}
    />
  );
}
