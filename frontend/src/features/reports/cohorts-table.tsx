import { Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import type { Cohort, CohortCell, Cohorts } from "@/shared/api/report-types";
import { addMonths, formatMonth } from "@/shared/lib/months";
import { formatCount } from "@/shared/lib/numbers";
import { cellText, figureIn, highestOf, shadeOf, type Shown, unitOf } from "./cohorts-model";
import { boughtName, shownName } from "./cohorts-words";
import classes from "./cohorts.module.css";
import { DrillFigure } from "./drill-figure";
import { type Figure, formatFigure } from "./figure-model";
import reportClasses from "./reports.module.css";

/** Of a month that is still to come, and of sums that the server does not tell. */
const NOTHING = "";

type Props = {
  cohorts: Cohorts;
  shown: Shown;
  caption: string;
  onDrill: (cell: string, shown: Shown) => void;
};

/** A row for each month of first purchases, a column for each month that followed. */
export function CohortsTable({ cohorts, shown, caption, onDrill }: Props) {
  const highest = highestOf(cohorts, shown);
  const ages = [...cohorts.total.keys()];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={reportClasses["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes["table"]}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes["month"]}>
              <Trans>Первая покупка</Trans>
            </th>
            <th scope="col" rowSpan={2} className={classes["number"]}>
              <Trans>Клиентов</Trans>
            </th>
            <th scope="colgroup" colSpan={ages.length} className={classes["ages"]}>
              <Trans>Сколько месяцев прошло с первой покупки</Trans>
            </th>
            <th scope="col" rowSpan={2} className={classes["number"]}>
              <Trans>Выручка</Trans>
            </th>
            <th scope="col" rowSpan={2} className={classes["number"]}>
              <Trans>На клиента</Trans>
            </th>
          </tr>
          <tr>
            {ages.map((age) => (
              <th key={age} scope="col" className={classes["number"]}>
                {age}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.cohorts.map((cohort) => (
            <CohortRow
              key={cohort.month}
              cohort={cohort}
              ages={ages}
              shown={shown}
              highest={highest}
              onDrill={onDrill}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes["month"]}>
              <Trans>Итого</Trans>
            </th>
            {/* In the first month everybody of a cohort has bought. */}
            <td className={classes["number"]}>{formatCount(cohorts.total[0]?.clients ?? 0)}</td>
            {cohorts.total.map((cell, age) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its age
              <td key={age} className={classes["number"]}>
                {textOf(cell, shown)}
              </td>
            ))}
            <td>{NOTHING}</td>
            <td>{NOTHING}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type RowProps = Pick<Props, "shown" | "onDrill"> & {
  cohort: Cohort;
  ages: number[];
  highest: number;
};

function CohortRow({ cohort, ages, shown, highest, onDrill }: RowProps) {
  const row = boughtName(formatMonth(cohort.month));
  return (
    <tr>
      <th scope="row" className={classes["month"]}>
        {formatMonth(cohort.month)}
      </th>
      <td className={classes["number"]}>
        <DrillFigure
          text={formatCount(cohort.clients)}
          name={shownName("clients")}
          row={row}
          onDrill={
            cohort.clients > 0 ? () => onDrill(cellText(cohort.month, 0), "clients") : undefined
          }
        />
      </td>
      {ages.map((age) => {
        const cell = cohort.cells[age];
        // A month that is still to come is no month without purchases.
        if (!cell) return <td key={age}>{NOTHING}</td>;
        const shade = age === 0 ? undefined : shadeOf(figureIn(cell, shown), highest);
        return (
          <td key={age} className={classes["number"]} data-shade={shade}>
            <DrillFigure
              text={textOf(cell, shown)}
              name={shownName(shown)}
              row={`${row}, ${formatMonth(addMonths(cohort.month, age))}`}
              onDrill={
                cell.deals > 0 ? () => onDrill(cellText(cohort.month, age), shown) : undefined
              }
            />
          </td>
        );
      })}
      <td className={classes["number"]}>
        <DrillFigure
          text={money(cohort.revenue)}
          name={shownName("revenue")}
          row={row}
          onDrill={
            cohort.clients > 0 ? () => onDrill(cellText(cohort.month), "revenue") : undefined
          }
        />
      </td>
      <td className={classes["number"]}>{money(cohort.per_client ?? null)}</td>
    </tr>
  );
}

const textOf = (cell: CohortCell, shown: Shown): string =>
  formatFigure(unitOf(shown), figureIn(cell, shown));

const money = (figure: Figure): string => formatFigure("money", figure);
