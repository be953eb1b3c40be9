import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useCan } from "@/entities/identity/use-me";
import type { Report } from "@/shared/api/report-types";
import { lazy, Suspense } from "react";
import { patched } from "./filter-model";
import { NoRows } from "./no-rows";
import { ReportChart } from "./report-chart";
import { tellsPosition } from "./position-model";
import { reportIn } from "./report-model";
import type { ReportSearch } from "./report-search";
import { ReportTable } from "./report-table";
import classes from "./reports.module.css";
import { WhenOpened } from "@/shared/ui/when-opened";
import { arranged } from "./row-model";
import { TotalCards } from "./total-cards";
import { useDrill } from "./use-drill";
import { daysText, pageName } from "./words";

const ChangedSince = lazy(async () => ({
  default: (await import("./changed/changed-since")).ChangedSince,
}));
const PositionBlock = lazy(async () => ({
  default: (await import("./position-block")).PositionBlock,
}));
const DrillDrawer = lazy(async () => ({ default: (await import("./drill-drawer")).DrillDrawer }));

type Props = {
  report: Report;
  search: ReportSearch;
  /** The figures are of another question: the new ones are on their way. */
  isStale: boolean;
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

export function ReportView({ report, search, isStale, onChange, onStep }: Props) {
  const seesProfit = useCan("profit.read");
  const seesCosts = useCan("costs.read");
  const seesMoney = useCan("payments.read");
  const seesAll = seesProfit && seesCosts && seesMoney;
  const name = reportIn(search);
  const { drill, onClose, onGone } = useDrill(search, { onChange, onStep });
  const isSplit = report.by.length > 0;
  const inOrder = { ...report, rows: arranged(report, search.sort).map(({ row }) => row) };
  return (
    <div className={classes["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        {report.compared ? (
          <Trans>
            {daysText(report.period)}, в сравнении с {daysText(report.compared)}
          </Trans>
        ) : (
          daysText(report.period)
        )}
        {!seesAll && name !== "loss-reasons" && (
          <>
            {". "}
            <Trans>
              Себестоимость, расходы, прибыль и поступления видит тот, у кого есть на них право.
            </Trans>
          </>
        )}
      </Text>
      <TotalCards report={report} onDrill={drill} />
      {tellsPosition(search) && (
        <Suspense>
          <PositionBlock search={search} />
        </Suspense>
      )}
      <Suspense>
        <ChangedSince report={report} search={search} />
      </Suspense>
      {isSplit && report.rows.length === 0 && (
        <NoRows search={search}>
          <Trans>Отчёт считает сделки, созданные и закрытые за эти дни. Возьмите другие.</Trans>
        </NoRows>
      )}
      {isSplit && report.rows.length > 0 && (
        <>
          <ReportChart
            report={inOrder}
            // Whoever orders the table by a figure asks about it: the picture tells the same.
            chosen={search.chart ?? search.sort?.replace("-", "")}
            onChoose={(chart) => onChange(patched(search, { chart }))}
          />
          <ReportTable
            key={JSON.stringify([report.report, report.by])}
            report={report}
            caption={pageName(name)}
            sort={search.sort}
            onSort={(sort) => onChange(patched(search, { sort }))}
            onDrill={drill}
          />
        </>
      )}
      <WhenOpened opened={search.behind !== undefined}>
        <DrillDrawer report={report} search={search} onClose={onClose} onGone={onGone} />
      </WhenOpened>
    </div>
  );
}
