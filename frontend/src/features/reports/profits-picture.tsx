import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { DealProfit } from "@/shared/api/report-types";
import { ChartFigure } from "./chart-figure";
import { drawable, MOST_DRAWN, profitsChart } from "./profits-chart";
import { profitName } from "./profits-words";

/** Revenue and profit of the deals that were closed last. */
export function ProfitsPicture({ deals }: { deals: DealProfit[] }) {
  const { t } = useLingui();
  const number = drawable(deals).length;
  if (number === 0) return null;
  const isWhole = number === deals.length && number <= MOST_DRAWN;
  return (
    <ChartFigure
      caption={t`Выручка и прибыль по сделкам`}
      data={profitsChart(deals, profitName)}
      note={
        !isWhole && (
          <Text size="xs" c="dimmed">
            <Trans>На графике последние закрытые сделки с деньгами, в таблице все.</Trans>
          </Text>
        )
      }
    />
  );
}
