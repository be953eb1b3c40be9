import { useLingui } from "@lingui/react/macro";
import type { DealProfit } from "@/shared/api/report-types";
import { FirstRowsFigure } from "./first-rows-figure";
import { MOST_DRAWN, profitsChart } from "./profits-chart";
import { profitName } from "./profits-words";

/** Revenue and profit of the deals that were closed last. */
export function ProfitsPicture({ deals }: { deals: DealProfit[] }) {
  const { t } = useLingui();
  return (
    <FirstRowsFigure
      caption={t`Выручка и прибыль по сделкам`}
      data={profitsChart(deals, profitName)}
      rows={deals.length}
      most={MOST_DRAWN}
    />
  );
}
