import { describe, expect, it } from "vitest";
import { type ChartData, optionOf } from "./echart-option";

const series = (name: string, isBefore = false) => ({
  name,
  values: [1, null],
  texts: ["1 ₽", "—"],
  isBefore,
});
const look = { tick: String, fontFamily: "serif" };
const data = (extra: Partial<ChartData> = {}): ChartData => ({
  kind: "bars",
  categories: ["<b>Анна</b>", "Борис"],
  series: [series("Ноябрь"), series("Октябрь", true)],
  ...extra,
});

describe("what ECharts is told", () => {
  it("lays bars down with the first row on top, gaps where there is nothing", () => {
    const option = optionOf(data(), look);
    expect(option.yAxis).toMatchObject({ type: "category", inverse: true });
    expect(option.series).toMatchObject([
      { type: "bar", data: [1, "-"], itemStyle: { color: "var(--chart-0)" } },
      { type: "bar", itemStyle: { color: "var(--chart-5)" } },
    ]);
  });

  it("draws the period before as a dashed line", () => {
    const option = optionOf(data({ kind: "lines" }), look);
    expect(option.xAxis).toMatchObject({ type: "category" });
    expect(option.series).toMatchObject([
      { type: "line", lineStyle: { type: "solid" } },
      { type: "line", lineStyle: { type: "dashed" } },
    ]);
  });

  it("draws shares as a line over the bars, by an axis of their own", () => {
    const option = optionOf(data({ kind: "pareto" }), look);
    expect(option.xAxis).toMatchObject([{ type: "value" }, { type: "value", max: 100 }]);
    expect(option.series).toMatchObject([{ type: "bar" }, { type: "line", xAxisIndex: 1 }]);
  });

  it("tells names as they were typed, not as markup", () => {
    const { tooltip } = optionOf(data(), look);
    const told: unknown = Reflect.apply(
      Reflect.get(tooltip ?? {}, "formatter") as () => unknown,
      undefined,
      [[{ dataIndex: 0 }]],
    );
    const hint = told as HTMLElement;
    expect(hint.querySelector("b")).toBeNull();
    expect([...hint.children].map(({ textContent }) => textContent)).toEqual([
      "<b>Анна</b>",
      "Ноябрь: 1 ₽",
      "Октябрь: 1 ₽",
    ]);
  });
});
