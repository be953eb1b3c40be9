import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { DealPath } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { ChartFigure } from "./chart-figure";
import { MOST_DRAWN, movementChart } from "./movement-chart";

/** How long deals have stood on each stage; the list below tells each stay by itself. */
export function MovementPicture({ paths }: { paths: DealPath[] }) {
  const { t } = useLingui();
  const chart = movementChart(paths);
  if (!chart) return null;
  const most = formatCount(MOST_DRAWN);
  return (
    <ChartFigure
      caption={t`Сколько дней сделки стояли на этапах`}
      data={chart}
      rowsOf={t`Сделка`}
      note={
        paths.length > MOST_DRAWN && (
          <Text size="xs" c="dimmed">
            <Trans>На графике первые {most}, остальные — в списке.</Trans>
          </Text>
        )
      }
    />
  );
}
