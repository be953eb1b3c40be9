import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reportQueries } from "@/features/reports/api";
import {
  type Figure,
  figureOf,
  formatFigure,
  heightOf,
  isNothing,
} from "@/features/reports/figure-model";
import { measureName } from "@/features/reports/measure-words";
import { daysOf } from "@/features/reports/period-model";
import { offered } from "@/features/reports/plan-fact-model";
import { mayOpen } from "@/features/reports/rights-model";
import { useMay } from "@/features/reports/use-may";
import type { PlanFact, PlanFactCell, Report, ReportMeasure } from "@/shared/api/report-types";
import { formatMonth, monthOf } from "@/shared/lib/months";
import { useToday } from "@/shared/lib/use-today";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";
import { FigureLink } from "./figure-link";
import { cellOfMonth, monthMeasures, planOf, widest } from "./month-model";

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
  const failed = plans.filter(({ isError, data }) => isError && !data);
  return (
    <QueryView query={report} skeleton={<SkeletonLines count={5} height={32} />}>
      {(shown) => (
        <>
          <MonthTable report={shown} month={month} plans={planned.length > 0 ? found : null} />
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

type TableProps = {
  report: Report;
  month: string;
  /** Null: the reader sees none. */
  plans: PlanFact[] | null;
};

function MonthTable({ report, month, plans }: TableProps) {
  const { t } = useLingui();
  const of = formatMonth(month);
  const owner = widest(plans?.[0])?.name;
  const before = report.compared ? formatMonth(monthOf(report.compared.from)) : "";
  const search = { report: "company", ...report.period, compare: "previous" };
  return (
    <table className={classes["month"]}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">
            <Trans>Факт; было — {before} целиком</Trans>
          </th>
          {plans && <th scope="col">{owner ? t`План: ${owner}` : <Trans>План</Trans>}</th>}
        </tr>
      </thead>
      <tbody>
        {report.measures.map((measure) => (
          <tr key={measure.name}>
            <th scope="row">{measureName(measure.name)}</th>
            <td>
              <span className={classes["strong"]}>
                <FigureLink
                  measure={measure}
                  figure={figureOf(report.total, measure.name)}
                  of={of}
                  search={search}
                />
              </span>
              <span className={classes["about"]}>
                <Trans>
                  было{" "}
                  <FigureLink
                    measure={measure}
                    figure={figureOf(report.total_before, measure.name)}
                    of={before}
                    search={{ ...search, of: "before" }}
                  />
                </Trans>
              </span>
            </td>
            {plans && (
              <PlanCell
                measure={measure}
                shown={figureOf(report.total, measure.name)}
                cell={cellOfMonth(plans.find((one) => one.measure === planOf(measure.name)))}
              />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  measure: ReportMeasure;
  /** The fact that stands beside it. */
  shown: Figure;
  cell: PlanFactCell | undefined;
};

function PlanCell({ measure, shown, cell }: CellProps) {
  const { plan = null, fact = null, done = null, forecast = null } = cell ?? {};
  const text = (figure: Figure): string => formatFigure(measure.unit, figure);
  return (
    <td>
      {text(plan)}
      {done !== null && (
        <span className={classes["done"]}>
          <span className={classes["bar"]} aria-hidden>
            <span style={{ width: `${Math.min(Math.max(heightOf(done) ?? 0, 0), 100)}%` }} />
          </span>
          {formatFigure("percent", done)}
        </span>
      )}
      {/* Whose plan it is may have reached less than the reader sees: requests of nobody are everybody's. */}
      {fact !== null && fact !== shown && (
        <span className={classes["about"]}>
          <Trans>факт {text(fact)}</Trans>
        </span>
      )}
      {!isNothing(forecast) && (
        <span className={classes["about"]}>
          <Trans>прогноз {text(forecast)}</Trans>
        </span>
      )}
    </td>
  );
}
