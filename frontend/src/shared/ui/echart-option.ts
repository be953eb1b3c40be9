// What ECharts is told. Colours are variables of the page, so that light, dark and paper need no new picture.
import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import classes from "./echart.module.css";

export type ChartData = {
  /** `pareto`: the first series as bars, the second as a line of per cents; `stacked`: one bar of all series. */
  kind: "bars" | "lines" | "pareto" | "stacked";
  categories: string[];
  series: {
    name: string;
    values: (number | null)[];
    /** What is read of each value. */
    texts: string[];
    /** Of the period with which this one is compared. */
    isBefore: boolean;
    /** A variable of the page, where the colour tells something. */
    color?: string;
  }[];
};

type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

const COLORS = 6;

/** The period before is grey, whatever it stands beside. */
export function colorOf(
  { isBefore, color }: Pick<ChartData["series"][number], "isBefore" | "color">,
  index: number,
): string {
  return color ?? `var(--chart-${isBefore ? COLORS - 1 : index % COLORS})`;
}

/** Bars that a line crosses are pale, so that it stands out; their edge is not. */
export const PALE = "var(--chart-pale)";

const LABEL_WIDTH = 140;

/** How an axis and the page write. */
type Look = { tick: (value: number) => string; fontFamily: string };

export function optionOf(data: ChartData, { tick, fontFamily }: Look): Option {
  const text = { color: "var(--chart-text)", fontSize: 12, fontFamily };
  const isLines = data.kind === "lines";
  const names = {
    type: "category" as const,
    data: data.categories,
    axisLine: { lineStyle: { color: "var(--chart-line)" } },
    axisTick: { show: false },
    axisLabel: isLines
      ? { ...text, hideOverlap: true }
      : { ...text, interval: 0, width: LABEL_WIDTH, overflow: "truncate" as const },
  };
  const values = {
    type: "value" as const,
    splitNumber: 4,
    axisLabel: { ...text, formatter: tick, hideOverlap: true },
    splitLine: { lineStyle: { color: "var(--chart-line)" } },
  };
  const isPareto = data.kind === "pareto";
  // Per cents have an axis of their own, above; its lines would cross those of the bars.
  const shares = {
    ...values,
    max: 100,
    interval: 25,
    axisLabel: { ...text, formatter: (value: number) => `${value}\u00a0%`, hideOverlap: true },
    splitLine: { show: false },
  };
  return {
    animation: false,
    grid: {
      left: 8,
      right: 24,
      top: 8,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...(isLines
      ? { xAxis: names, yAxis: values }
      : { xAxis: isPareto ? [values, shares] : values, yAxis: { ...names, inverse: true } }),
    tooltip: {
      trigger: "axis",
      axisPointer: { type: isLines ? "line" : "none" },
      confine: true,
      backgroundColor: "var(--chart-panel)",
      borderColor: "var(--chart-line)",
      textStyle: { color: "var(--chart-strong)", fontFamily },
      formatter: (shown) => hintOf(data, indexIn(shown)),
    },
    series: data.series.map((one, index) => seriesOf(data, one, index)),
  };
}

function seriesOf(
  { kind, series }: ChartData,
  one: ChartData["series"][number],
  index: number,
): BarSeriesOption | LineSeriesOption {
  const { name, values, isBefore } = one;
  const color = colorOf(one, index);
  const shared = { name, data: values.map((value) => value ?? "-"), emphasis: { disabled: true } };
  if (kind === "stacked") {
    return {
      ...shared,
      type: "bar",
      stack: "whole",
      barMaxWidth: 18,
      // Neighbours are told apart without their colours, too.
      itemStyle: { color, borderColor: "var(--chart-panel)", borderWidth: 1 },
    };
  }
  if (kind === "bars" || (kind === "pareto" && index === 0)) {
    return {
      ...shared,
      type: "bar",
      barMaxWidth: 18,
      barGap: "10%",
      barCategoryGap: series.length > 1 && kind === "bars" ? "24%" : "36%",
      itemStyle: {
        color: kind === "pareto" ? PALE : color,
        borderRadius: 2,
        ...(kind === "pareto" && { borderColor: color, borderWidth: 1 }),
      },
    };
  }
  return {
    ...shared,
    type: "line",
    ...(kind === "pareto" && { xAxisIndex: 1 }),
    symbolSize: 6,
    showSymbol: values.length < 40,
    itemStyle: { color },
    lineStyle: { color, width: 2, type: isBefore ? "dashed" : "solid" },
  };
}

function indexIn(shown: unknown): number {
  const first: unknown = Array.isArray(shown) ? shown[0] : shown;
  return typeof first === "object" && first !== null && "dataIndex" in first
    ? Number(first.dataIndex)
    : 0;
}

/** Of a bar of many parts only those that it has. */
function told({ kind, series }: ChartData, index: number): ChartData["series"] {
  return kind === "stacked"
    ? series.filter(({ values }) => typeof values[index] === "number")
    : series;
}

/** An element, no markup: names are what people have typed. */
function hintOf(data: ChartData, index: number): HTMLElement {
  const hint = document.createElement("div");
  hint.className = classes["hint"] ?? "";
  const lines = [
    data.categories[index] ?? "",
    ...told(data, index).map(({ name, texts }) => `${name}: ${texts[index] ?? "—"}`),
  ];
  for (const [at, text] of lines.entries()) {
    const line = hint.appendChild(document.createElement(at === 0 ? "strong" : "span"));
    line.textContent = text;
  }
  return hint;
}
