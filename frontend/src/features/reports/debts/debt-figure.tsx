import { useLingui } from "@lingui/react/macro";
import type { DebtMeasure } from "@/shared/api/report-types";
import type { Drill } from "../drill-model";
import { type Figure, formatFigure, isNothing } from "../figure-model";
import type { DebtName } from "../report-model";
import classes from "../reports.module.css";
import { debtFigureName } from "./debts-words";
import debtClasses from "./debts.module.css";

type Props = {
  page: DebtName;
  measure: DebtMeasure;
  figure: Figure;
  /** The row that it stands in; null: no filter names it, so nothing can be asked about it alone. */
  cell: string | undefined | null;
  row: string;
  onDrill: (drill: Drill) => void;
};

/** A figure with the way to the documents and payments behind it. */
export function DebtFigure({ page, measure, figure, cell, row, onDrill }: Props) {
  const { t } = useLingui();
  const text = formatFigure(measure.unit, figure);
  if (isNothing(figure)) return <span className={debtClasses["nothing"]}>{text}</span>;
  if (cell === null) return <span>{text}</span>;
  const name = debtFigureName(page, measure.name);
  return (
    <button
      type="button"
      className={classes["drill"]}
      aria-label={t`${text}: ${name}, ${row}. Показать документы`}
      onClick={() => onDrill({ measure: measure.name, ...(cell !== undefined && { cell }) })}
    >
      {text}
    </button>
  );
}
