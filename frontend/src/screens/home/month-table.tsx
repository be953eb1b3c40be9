import { Trans, useLingui } from "@lingui/react/macro";
import {
  type Figure,
  figureOf,
  formatFigure,
  heightOf,
  isNothing,
} from "@/features/reports/figure-model";
import { measureName } from "@/features/reports/measure-words";
import type { PlanFact, PlanFactCell, Report, ReportMeasure } from "@/shared/api/report-types";
import { formatMonth, monthOf } from "@/shared/lib/months";
import classes from "./blocks.module.css";
import { FigureLink } from "./figure-link";
import { cellOfMonth, planOf, widest } from "./month-model";

type TableProps = {
  report: Report;
  month: string;
  /** Null: the reader sees none, or none is made. */
  plans: PlanFact[] | null;
};

/** The figures of the month, each with the month before below it and its plan beside it. */
export function MonthTable({ report, month, plans }: TableProps) {
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
  if (plan === null) return <td>{text(plan)}</td>;
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
