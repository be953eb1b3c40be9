import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reportQueries } from "@/features/reports/api";
import { daysOf } from "@/features/reports/period-model";
import { offered } from "@/features/reports/plan-fact-model";
import { mayOpen } from "@/features/reports/rights-model";
import { useMay } from "@/features/reports/use-may";
import type { PlanFactRow } from "@/shared/api/report-types";
import { formatMonth, monthOf } from "@/shared/lib/months";
import { useToday } from "@/shared/lib/use-today";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { isUnplanned, monthMeasures, widest } from "./month-model";
import { MonthTable } from "./month-table";

/** Where the month stands: beside its plan, and beside the month before. */
export function MonthBlock() {
  const may = useMay();
  const today = useToday();
  const month = monthOf(today);
  const days = daysOf("this_month", today);
  const report = useQuery(
    reportQueries.show("company", {
      ...days,
      compare: "previous",
      measures: monthMeasures(may).join(),
    }),
  );
  const planned = mayOpen("plan-fact", may) ? offered(may) : [];
  const plans = useQueries({
    queries: planned.map((measure) =>
      reportQueries.planFact({ measure, month_from: month, month_to: month }),
    ),
  });
  const found = plans.flatMap(({ data }) => (data ? [data] : []));
  const isMissing = isUnplanned(plans.map(({ data }) => data));
  const failed = plans.filter(({ isError, data }) => isError && !data);
  return (
    <QueryView query={report} skeleton={<SkeletonLines count={5} height={32} />}>
      {(shown) => (
        <>
          <MonthTable
            report={shown}
            month={month}
            plans={planned.length > 0 && !isMissing ? found : null}
          />
          {isMissing && (
            <NoPlan month={month} owner={widest(found[0])?.name} canPlan={may("plans.manage")} />
          )}
          {failed.length > 0 && (
            <Group gap="xs" mt="xs" role="status">
              <Text size="sm" c="dimmed">
                <Trans>Планы не загрузились.</Trans>
              </Text>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => failed.forEach((one) => void one.refetch())}
              >
                <Trans>Повторить</Trans>
              </Button>
            </Group>
          )}
          <Group gap="md" mt="xs">
            {planned.length > 0 && (
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/reports/$page"
                    params={{ page: "plan-fact" }}
                    preload={false}
                  />
                )}
              >
                <Trans>План и факт</Trans>
              </Anchor>
            )}
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/reports"
                  search={{ report: "company", ...days, compare: "previous", split: "day" }}
                  preload={false}
                />
              )}
            >
              <Trans>Отчёт за месяц</Trans>
            </Anchor>
          </Group>
        </>
      )}
    </QueryView>
  );
}

type NoPlanProps = {
  month: string;
  /** Nobody by name: the firm. */
  owner: PlanFactRow["name"] | undefined;
  canPlan: boolean;
};

function NoPlan({ month, owner, canPlan }: NoPlanProps) {
  const { t } = useLingui();
  const of = formatMonth(month);
  const [year = ""] = month.split("-");
  return (
    <Group gap="xs" mt="xs">
      <Text size="sm" c="dimmed">
        {owner ? t`${owner}: нет плана на ${of}.` : t`Нет плана на ${of}.`}
      </Text>
      {canPlan && (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/plans" search={{ year }} preload={false} />}
        >
          <Trans>Задать план</Trans>
        </Anchor>
      )}
    </Group>
  );
}
