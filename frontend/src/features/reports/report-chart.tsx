import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Report, ReportUnit } from "@/shared/api/report-types";
import { Choice } from "@/shared/ui/choice";
import { Echart } from "@/shared/ui/echart";
import { chartOf, usualMeasure } from "./chart-model";
import { formatFigure } from "./figure-model";
import { measureName } from "./measure-words";
import classes from "./reports.module.css";
import { daysText, keyName, tickText } from "./words";

type Props = { report: Report; chosen: string | undefined; onChoose: (measure: string) => void };

/** One figure of each row as a picture; the table below tells the same and more. */
export function ReportChart({ report, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const measure =
    report.measures.find(({ name }) => name === chosen) ??
    report.measures.find(({ name }) => name === usualMeasure(report));
  if (!measure) return null;
  const words = {
    now: daysText(report.period),
    before: report.compared ? daysText(report.compared) : "",
    keyOf: keyName,
  };
  const chart = chartOf(report, measure.name, words);
  if (!chart) return null;
  const name = measureName(measure.name);
  const caption = t`${name}, ${daysText(report.period)}`;
  const series = chart.series.map(({ figures, isBefore = false, ...rest }) => ({
    ...rest,
    isBefore,
    texts: figures.map((figure) => formatFigure(measure.unit, figure)),
  }));
  const rows = chart.cutFrom;
  return (
    <figure className={classes["figure"]}>
      <div className={classes["figureHead"]}>
        <figcaption>{caption}</figcaption>
        <Choice
          aria-label={t`Что на графике`}
          size="xs"
          value={measure.name}
          data={report.measures.map((one) => ({ value: one.name, label: measureName(one.name) }))}
          onChange={onChoose}
        />
      </div>
      <Echart
        label={t`График: ${caption}. Те же цифры — в таблице ниже`}
        data={{ kind: chart.kind, categories: chart.categories, series }}
        tick={(value) => tickOf(measure.unit, value)}
      />
      {rows > 0 && (
        <Text size="xs" c="dimmed">
          <Trans>На графике только первые строки, в таблице все: {rows}.</Trans>
        </Text>
      )}
    </figure>
  );
}

function tickOf(unit: ReportUnit, value: number): string {
  const text = tickText(value);
  return unit === "percent" ? `${text}\u00a0%` : text;
}
