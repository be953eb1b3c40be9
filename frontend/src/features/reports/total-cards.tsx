import { useLingui } from "@lingui/react/macro";
import type { Report } from "@/shared/api/report-types";
import type { Drill } from "./drill-model";
import { figureOf } from "./figure-model";
import { FigureView } from "./figure-view";
import { MeasureHint } from "./measure-hint";
import { measureName } from "./measure-words";
import classes from "./reports.module.css";

type Props = { report: Report; onDrill: (drill: Drill) => void };

/** The whole, a card for each figure. */
export function TotalCards({ report, onDrill }: Props) {
  const { t } = useLingui();
  return (
    <ul className={classes["cards"]} aria-label={t`Итого за период`}>
      {report.measures.map((measure) => (
        <li key={measure.name} className={classes["card"]}>
          <span className={classes["cardName"]}>
            {measureName(measure.name)}
            <MeasureHint measure={measure.name} by={report.by} />
          </span>
          <span className={classes["cardFigure"]}>
            <FigureView
              measure={measure}
              now={figureOf(report.total, measure.name)}
              before={report.total_before ? figureOf(report.total_before, measure.name) : undefined}
              cell={undefined}
              row={t`итого`}
              onDrill={onDrill}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
