import { useLingui } from "@lingui/react/macro";
import type { Debts } from "@/shared/api/report-types";
import type { Drill } from "../drill-model";
import { figureOf } from "../figure-model";
import { Hint } from "../hint";
import type { DebtName } from "../report-model";
import classes from "../reports.module.css";
import { DebtFigure } from "./debt-figure";
import { debtFigureMeaning, debtFigureName } from "./debts-words";

type Props = { page: DebtName; shown: Debts; onDrill: (drill: Drill) => void };

/** The whole, a card for each figure, also of rows that are not on the page yet. */
export function DebtCards({ page, shown, onDrill }: Props) {
  const { t } = useLingui();
  return (
    <ul className={classes["cards"]} aria-label={t`Итого`}>
      {shown.measures.map((measure) => {
        const name = debtFigureName(page, measure.name);
        return (
          <li key={measure.name} className={classes["card"]}>
            <span className={classes["cardName"]}>
              {name}
              <Hint name={name} meaning={debtFigureMeaning(page, measure.name)} />
            </span>
            <span className={classes["cardFigure"]}>
              <DebtFigure
                page={page}
                measure={measure}
                figure={figureOf(shown.total, measure.name)}
                cell={undefined}
                row={t`итого`}
                onDrill={onDrill}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
