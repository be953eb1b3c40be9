import { useLingui } from "@lingui/react/macro";
import type { PlanFact, PlanFactRow } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { ChartFigure } from "./chart-figure";
import { planFactChart } from "./plan-fact-chart";
import { monthsText, planMeasureName, subjectName } from "./plan-fact-words";

type Props = { shown: PlanFact; row: PlanFactRow };

/** Plan and fact of one row by months; who does not see the picture hears its figures. */
export function PlanFactPicture({ shown, row }: Props) {
  const { t } = useLingui();
  const chart = planFactChart(shown, row, {
    plan: t`План`,
    fact: t`Факт`,
    forecast: t`Прогноз`,
    monthOf: formatMonth,
  });
  const measure = planMeasureName(shown.measure);
  const caption = `${subjectName(row)}: ${measure}, ${monthsText(shown.months)}`;
  return <ChartFigure caption={caption} data={chart} rowsOf={t`Месяц`} />;
}
