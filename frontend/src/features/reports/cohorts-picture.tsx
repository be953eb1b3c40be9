import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Cohorts } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { formatCount } from "@/shared/lib/numbers";
import { ChartFigure } from "./chart-figure";
import { cohortsChart, isCut, MOST_LINES } from "./cohorts-chart";
import type { Shown } from "./cohorts-model";
import { shownName } from "./cohorts-words";
import { tickText } from "./words";

type Props = { cohorts: Cohorts; shown: Shown };

/** How those who came in one month buy in the months after. */
export function CohortsPicture({ cohorts, shown }: Props) {
  const { t } = useLingui();
  const chart = cohortsChart(cohorts, shown, { total: t`Все вместе`, monthOf: formatMonth });
  if (!chart) return null;
  const name = shownName(shown);
  const most = formatCount(MOST_LINES);
  return (
    <ChartFigure
      caption={t`${name} по месяцам после первой покупки`}
      data={chart}
      tick={(value) => (shown === "share" ? `${tickText(value)}\u00a0%` : tickText(value))}
      note={
        isCut(cohorts) && (
          <Text size="xs" c="dimmed">
            <Trans>На графике последние {most} месяцев первой покупки, в таблице все.</Trans>
          </Text>
        )
      }
    />
  );
}
