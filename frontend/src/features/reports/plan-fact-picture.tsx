import { Trans, useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import type { PlanFact, PlanFactRow } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { Echart } from "@/shared/ui/echart";
import { planFactChart } from "./plan-fact-chart";
import { monthsText, planMeasureName, subjectName } from "./plan-fact-words";
import page from "./reports.module.css";
import { tickText } from "./words";

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
  return (
    <figure className={page["figure"]}>
      <div className={page["figureHead"]}>
        <figcaption>{caption}</figcaption>
      </div>
      <Echart
        label={t`График: ${caption}. Те же цифры — в таблице ниже`}
        data={chart}
        tick={tickText}
      />
      <VisuallyHidden component="div">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Месяц</Trans>
              </th>
              {chart.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((month, at) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {chart.series.map(({ name, texts }) => (
                  <td key={name}>{texts[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}
