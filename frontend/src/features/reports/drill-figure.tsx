import type { ReportMeasure } from "@/shared/api/report-types";
import { drillLabel } from "./drill-words";
import classes from "./reports.module.css";

type Props = {
  text: string;
  /** What is counted, and whose. */
  name: string;
  row: string;
  /** Deals, unless something else is behind it. */
  behind?: ReportMeasure["behind"];
  /** Undefined: there is nothing behind it. */
  onDrill: (() => void) | undefined;
};

/** A figure, with the way to what is behind it where there is anything. */
export function DrillFigure({ text, name, row, behind = "deals", onDrill }: Props) {
  if (!onDrill) return <span>{text}</span>;
  return (
    <button
      type="button"
      className={classes["drill"]}
      aria-label={drillLabel(behind, { text, name, row })}
      onClick={onDrill}
    >
      {text}
    </button>
  );
}
