import { Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconTrendingDown } from "@tabler/icons-react";
import type { Profit } from "@/shared/api/report-types";
import { formatFigure } from "./figure-model";
import { isLoss, profitFigure, type ProfitColumn, unitOf } from "./profits-model";
import classes from "./profits.module.css";

/** One figure. A loss has a word and an arrow, not only a colour. */
export function ProfitFigure({ profit, column }: { profit: Profit; column: ProfitColumn }) {
  const text = formatFigure(unitOf(column), profitFigure(profit, column));
  if (column !== "profit" || !isLoss(profit)) return text;
  return (
    <span className={classes["loss"]}>
      {text}
      <span className={classes["mark"]}>
        <IconTrendingDown size={14} aria-hidden />
        <Trans>убыток</Trans>
      </span>
    </span>
  );
}

/** Of what the cost price is not known, the profit is too high. */
export function CostMark({ profit }: { profit: Profit }) {
  if (profit.uncosted === 0) return null;
  return (
    <span className={classes["mark"]}>
      <IconAlertTriangle size={14} aria-hidden />
      <Trans>неполная</Trans>
    </span>
  );
}
