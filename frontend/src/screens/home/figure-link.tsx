import { Link } from "@tanstack/react-router";
import { drillLabel } from "@/features/reports/drill-words";
import { formatFigure, isNothing, type Figure } from "@/features/reports/figure-model";
import { measureName } from "@/features/reports/measure-words";
import type { ReportSearch } from "@/features/reports/report-search";
import type { ReportMeasure } from "@/shared/api/report-types";
import classes from "./blocks.module.css";

type Props = {
  measure: ReportMeasure;
  figure: Figure;
  /** Whose, of which days. */
  of: string;
  /** The report that the figure stands in. */
  search: ReportSearch;
};

/** A figure that leads into its report, with the deals behind it opened. */
export function FigureLink({ measure, figure, of: row, search }: Props) {
  const text = formatFigure(measure.unit, figure);
  if (!measure.behind || isNothing(figure)) return <span>{text}</span>;
  const name = measureName(measure.name);
  return (
    <Link
      className={classes["figure"]}
      to="/reports"
      search={{ ...search, behind: measure.name }}
      preload={false}
      aria-label={drillLabel(measure.behind, { text, name, row })}
    >
      {text}
    </Link>
  );
}
