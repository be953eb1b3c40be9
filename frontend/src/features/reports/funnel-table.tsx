import { VisuallyHidden } from "@mantine/core";
import type { Funnel, FunnelStage } from "@/shared/api/report-types";
import { formatDuration } from "@/shared/lib/dates";
import { formatCount } from "@/shared/lib/numbers";
import { DrillFigure } from "./drill-figure";
import { formatFigure } from "./figure-model";
import { type Passing, PASSING } from "./funnel-model";
import { columnMeaning, columnName, COLUMNS, type FunnelColumn } from "./funnel-words";
import { Hint } from "./hint";
import classes from "./reports.module.css";
import { filterLabel } from "./words";

const CELLS: Record<FunnelColumn, (stage: FunnelStage) => string> = {
  entered: ({ entered }) => formatCount(entered),
  went_on: ({ went_on }) => formatCount(went_on),
  to_next: ({ to_next }) => formatFigure("percent", to_next ?? null),
  won: ({ won }) => formatCount(won),
  to_won: ({ to_won }) => formatFigure("percent", to_won ?? null),
  lost: ({ lost }) => formatCount(lost),
  median: ({ median_seconds: seconds }) => duration(seconds),
  ninetieth: ({ ninetieth_seconds: seconds }) => duration(seconds),
};

function duration(seconds: number | null | undefined): string {
  return typeof seconds === "number" ? formatDuration(seconds) : "—";
}

type Props = {
  funnel: Funnel;
  caption: string;
  onDrill: (stage: FunnelStage, passing: Passing) => void;
};

/** All that the picture tells and more, stage by stage. */
export function FunnelTable({ funnel, caption, onDrill }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes["table"]} data-narrow>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes["head"]}>{filterLabel("stage")}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes["number"]}>
                <span className={classes["head"]}>
                  {columnName(column)}
                  <Hint name={columnName(column)} meaning={columnMeaning(column, funnel.mode)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnel.stages.map((stage) => (
            <tr key={stage.stage.id}>
              <th scope="row">{stage.stage.name}</th>
              {COLUMNS.map((column) => (
                <td key={column} className={classes["number"]}>
                  <StageFigure {...{ stage, column, onDrill }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FigureProps = Pick<Props, "onDrill"> & { stage: FunnelStage; column: FunnelColumn };

function StageFigure({ stage, column, onDrill }: FigureProps) {
  const passing = PASSING.find((one) => one === column);
  const hasDeals = passing !== undefined && stage[passing] > 0;
  return (
    <DrillFigure
      text={CELLS[column](stage)}
      name={columnName(column)}
      row={stage.stage.name}
      onDrill={hasDeals ? () => onDrill(stage, passing) : undefined}
    />
  );
}
