import { Trans } from "@lingui/react/macro";
import type { PlanFactCell as Cell, ReportMeasure } from "@/shared/api/report-types";
import { DrillFigure } from "./drill-figure";
import { formatFigure, heightOf, isNothing } from "./figure-model";
import { measureName } from "./measure-words";
import classes from "./plan-fact.module.css";
import table from "./reports.module.css";

type Props = {
  cell: Cell;
  figure: ReportMeasure;
  /** Whose, and of which month. */
  about: string;
  /** Whether a forecast has something to tell. */
  isGoing: boolean;
  onDrill: () => void;
};

/** What was reached, of what, how far that is, and where it is going. */
export function PlanFactCell({ cell, figure, about, isGoing, onDrill }: Props) {
  const { plan = null, fact = null, forecast = null, done = null, expected = null } = cell;
  const shown = (value: string | number | null): string => formatFigure(figure.unit, value);
  const percent = (value: string): string => formatFigure("percent", value);
  return (
    <td className={table["number"]}>
      <span className={classes["fact"]} data-nothing={isNothing(fact) || undefined}>
        <DrillFigure
          text={shown(fact)}
          name={measureName(figure.name)}
          row={about}
          behind={figure.behind}
          onDrill={figure.behind && !isNothing(fact) ? onDrill : undefined}
        />
      </span>
      {plan !== null && (
        <span className={classes["plan"]}>
          <Trans>план {shown(plan)}</Trans>
        </span>
      )}
      {done !== null && (
        <span className={classes["done"]}>
          <span className={classes["bar"]} aria-hidden>
            <span
              className={classes["filled"]}
              data-reached={(heightOf(done) ?? 0) >= 100 || undefined}
              style={{ width: `${Math.min(Math.max(heightOf(done) ?? 0, 0), 100)}%` }}
            />
          </span>
          {percent(done)}
        </span>
      )}
      {isGoing && !isNothing(forecast) && (
        <span className={classes["plan"]}>
          <Trans>прогноз {shown(forecast)}</Trans>
          {expected !== null && ` · ${percent(expected)}`}
        </span>
      )}
    </td>
  );
}
