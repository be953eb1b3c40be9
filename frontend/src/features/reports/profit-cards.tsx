import { Plural, useLingui } from "@lingui/react/macro";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DealProfits } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { Hint } from "./hint";
import { ProfitFigure } from "./profit-figure";
import { type Basis, columnsOf } from "./profits-model";
import { profitMeaning, profitName } from "./profits-words";
import classes from "./profits.module.css";
import reportClasses from "./reports.module.css";

/** All deals of the period together, also those that are not on the page yet. */
export function ProfitCards({ profits, basis }: { profits: DealProfits; basis: Basis }) {
  const { t } = useLingui();
  const { total, number } = profits;
  return (
    <ul className={reportClasses["cards"]} aria-label={t`Итого за период`}>
      <Card
        name={t`Закрыто сделок`}
        meaning={t`Сделки, последнее закрытие которых пришлось на период: выигранные и проигранные.`}
      >
        {formatCount(number)}
      </Card>
      {columnsOf(total).map((column) => (
        <Card key={column} name={profitName(column)} meaning={profitMeaning(column, basis)}>
          <ProfitFigure profit={total} column={column} />
          {column === "cost_price" && total.uncosted > 0 && (
            <span className={classes["mark"]}>
              <IconAlertTriangle size={14} aria-hidden />
              <Plural
                value={total.uncosted}
                one="неполная: # сделка"
                few="неполная: # сделки"
                many="неполная: # сделок"
                other="неполная: # сделки"
              />
            </span>
          )}
        </Card>
      ))}
    </ul>
  );
}

function Card({ name, meaning, children }: { name: string; meaning: string; children: ReactNode }) {
  return (
    <li className={reportClasses["card"]}>
      <span className={reportClasses["cardName"]}>
        {name}
        <Hint name={name} meaning={meaning} />
      </span>
      <span className={reportClasses["cardFigure"]}>{children}</span>
    </li>
  );
}
