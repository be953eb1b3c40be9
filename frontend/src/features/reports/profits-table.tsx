import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { DealProfit, DealProfits } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { Hint } from "./hint";
import { CostMark, ProfitFigure } from "./profit-figure";
import { type Basis, columnsOf, isLoss, type ProfitColumn } from "./profits-model";
import { profitMeaning, profitName } from "./profits-words";
import classes from "./profits.module.css";
import reportClasses from "./reports.module.css";

type Props = { total: DealProfits["total"]; deals: DealProfit[]; basis: Basis; caption: string };

/** A row for each deal; which figures there are, the total says. */
export function ProfitsTable({ total, deals, basis, caption }: Props) {
  const { t } = useLingui();
  const columns = columnsOf(total);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={reportClasses["frame"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={reportClasses["table"]} data-narrow>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={reportClasses["head"]}>{t`Сделка`}</span>
            </th>
            <th scope="col">
              <span className={reportClasses["head"]}>{t`Закрыта`}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={reportClasses["number"]}>
                <span className={reportClasses["head"]}>
                  {profitName(column)}
                  <Hint name={profitName(column)} meaning={profitMeaning(column, basis)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) => (
            <DealRow key={deal.id} deal={deal} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DealRow({ deal, columns }: { deal: DealProfit; columns: ProfitColumn[] }) {
  const about = [deal.title && `№ ${deal.number}`, deal.client_name, deal.responsible?.name];
  return (
    <tr data-loss={isLoss(deal.profit) || undefined}>
      <th scope="row" className={classes["deal"]}>
        <Anchor
          inherit
          renderRoot={(props) => (
            <Link {...props} to="/deals/$dealId" params={{ dealId: deal.id }} />
          )}
        >
          {deal.title || `№ ${deal.number}`}
        </Anchor>
        <span className={classes["about"]}>{about.filter(Boolean).join(" · ")}</span>
      </th>
      <td className={classes["closed"]}>
        {formatDay(deal.closed_on)}
        <span className={classes["about"]}>
          {deal.status === "won" ? <Trans>Выиграна</Trans> : <Trans>Проиграна</Trans>}
        </span>
      </td>
      {columns.map((column) => (
        <td key={column} className={reportClasses["number"]}>
          <ProfitFigure profit={deal.profit} column={column} />
          {column === "cost_price" && <CostMark profit={deal.profit} />}
        </td>
      ))}
    </tr>
  );
}
