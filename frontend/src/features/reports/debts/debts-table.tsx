import { Trans, useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import type { DebtMeasure, DebtRow, Debts } from "@/shared/api/report-types";
import type { Drill } from "../drill-model";
import { figureOf } from "../figure-model";
import { Hint } from "../hint";
import type { DebtName } from "../report-model";
import reportClasses from "../reports.module.css";
import { DebtFigure } from "./debt-figure";
import { DebtKeyCells, DebtKeyHeads, keyCount } from "./debt-keys";
import { debtFigureMeaning, debtFigureName, debtRowName } from "./debts-words";
import { debtCell, hasFirms } from "./rows-model";

type Props = {
  page: DebtName;
  shown: Debts;
  rows: DebtRow[];
  caption: string;
  onDrill: (drill: Drill) => void;
};

/** The picture in figures, and more; the total is of all rows, also of those that have not come yet. */
export function DebtsTable({ page, shown, rows, caption, onDrill }: Props) {
  const { by } = shown;
  const isOfFirms = hasFirms(rows);
  // A single invoice is whole in one of the days to pay: these need no columns.
  const measures = by === "invoice" ? shown.measures.filter(isWhole) : shown.measures;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={reportClasses["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={reportClasses["table"]} data-narrow={by === "invoice" || undefined}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <DebtKeyHeads page={page} by={by} />
            {measures.map(({ name }) => (
              <th key={name} scope="col" className={reportClasses["number"]}>
                <span className={reportClasses["head"]}>
                  {debtFigureName(page, name)}
                  <Hint name={debtFigureName(page, name)} meaning={debtFigureMeaning(page, name)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={debtCell(shown, row) ?? row.document?.id ?? `none ${row.legal_entity?.id}`}>
              <DebtKeyCells page={page} shown={shown} row={row} hasFirms={isOfFirms} />
              {measures.map((measure) => (
                <td key={measure.name} className={reportClasses["number"]}>
                  <DebtFigure
                    page={page}
                    measure={measure}
                    figure={figureOf(row.figures, measure.name)}
                    cell={debtCell(shown, row) ?? null}
                    row={debtRowName(row, by, isOfFirms)}
                    onDrill={onDrill}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={keyCount(by)}>
              <Trans>Итого</Trans>
            </th>
            <Totals page={page} shown={shown} measures={measures} onDrill={onDrill} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const isWhole = ({ name }: DebtMeasure): boolean => name === "total";

type TotalsProps = Omit<Props, "rows" | "caption"> & { measures: DebtMeasure[] };

function Totals({ page, shown, measures, onDrill }: TotalsProps) {
  const { t } = useLingui();
  return measures.map((measure) => (
    <td key={measure.name} className={reportClasses["number"]}>
      <DebtFigure
        page={page}
        measure={measure}
        figure={figureOf(shown.total, measure.name)}
        cell={undefined}
        row={t`итого`}
        onDrill={onDrill}
      />
    </td>
  ));
}
