import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReportMeasure } from "@/shared/api/report-types";
import { DrillFigure } from "./drill-figure";
import type { Drill } from "./drill-model";
import { changeOf, type Figure, formatFigure, isNothing } from "./figure-model";
import { measureName } from "./measure-words";
import classes from "./reports.module.css";

type Props = {
  measure: ReportMeasure;
  now: Figure;
  /** Undefined: nothing is compared. */
  before: Figure | undefined;
  /** The row that it stands in. */
  cell: string | undefined;
  row: string;
  onDrill: (drill: Drill) => void;
};

/** A figure with the way to its deals and, where periods are compared, what it was and how far that is away. */
export function FigureView({ measure, now, before, cell, row, onDrill }: Props) {
  const drill = { measure: measure.name, ...(cell !== undefined && { cell }) };
  return (
    <>
      <DrillButton measure={measure} row={row} figure={now} onClick={() => onDrill(drill)} />
      {before !== undefined && (
        <span className={classes["change"]}>
          <ChangeText unit={measure.unit} now={now} before={before} />
          <span>
            <Trans>
              было{" "}
              <DrillButton
                measure={measure}
                row={row}
                figure={before}
                onClick={() => onDrill({ ...drill, isBefore: true })}
              />
            </Trans>
          </span>
        </span>
      )}
    </>
  );
}

type ButtonProps = { measure: ReportMeasure; row: string; figure: Figure; onClick: () => void };

function DrillButton({ measure, row, figure, onClick }: ButtonProps) {
  return (
    <DrillFigure
      text={formatFigure(measure.unit, figure)}
      name={measureName(measure.name)}
      row={row}
      behind={measure.behind}
      onDrill={measure.behind && !isNothing(figure) ? onClick : undefined}
    />
  );
}

type ChangeProps = { unit: ReportMeasure["unit"]; now: Figure; before: Figure };

/** A sign and an arrow, no colour: of costs more is worse. */
function ChangeText({ unit, now, before }: ChangeProps) {
  const { t } = useLingui();
  const change = changeOf(now, before);
  if (!change) return null;
  if (change.way === "none") return <span>{t`без изменений`}</span>;
  const isUp = change.way === "up";
  const size =
    unit === "percent"
      ? t`${formatFigure(unit, change.size).replace(/\s?%$/, "")} п. п.`
      : formatFigure(unit, change.size);
  return (
    <span className={classes["way"]}>
      {isUp ? <IconArrowUp size={12} aria-hidden /> : <IconArrowDown size={12} aria-hidden />}
      {isUp ? "+" : "−"}
      {size}
    </span>
  );
}
