import { describe, expect, it } from "vitest";
import { dayKey, key, MEASURES, report, reportRow } from "@/test/report-samples";
import { chartOf, MOST_BARS, MOST_SERIES, usualMeasure } from "./chart-model";
import { keyName } from "./words";

const words = { now: "сейчас", before: "раньше", keyOf: keyName };

describe("the chart of a report", () => {
  it("begins with the money", () => {
    expect(usualMeasure(report())).toBe("revenue");
    expect(usualMeasure(report({ measures: MEASURES.slice(0, 1) }))).toBe("won");
    expect(usualMeasure(report({ measures: [] }))).toBe("");
  });

  it("is not drawn of nothing", () => {
    expect(chartOf(report({ by: [], rows: [] }), "won", words)).toBeNull();
    expect(chartOf(report({ rows: [] }), "won", words)).toBeNull();
  });

  it("has a bar for each row, and one for the period before", () => {
    const rows = [
      reportRow([key("employee", "u1", "Анна")], "1800.00", { before: { revenue: "9.50" } }),
    ];
    const compared = { from: "2026-10-01", to: "2026-10-31" };
    expect(chartOf(report({ rows, compared }), "revenue", words)).toEqual({
      kind: "bars",
      categories: ["Анна"],
      series: [
        { name: "сейчас", values: [1800], figures: ["1800.00"], isBefore: false },
        { name: "раньше", values: [9.5], figures: ["9.50"], isBefore: true },
      ],
      cutFrom: 0,
    });
  });

  it("is a line over time, from the first day on", () => {
    const rows = ["2026-11-02", "2026-11-01"].map((day) => reportRow([dayKey("day", day)], "1.00"));
    const chart = chartOf(report({ by: ["day"], rows }), "revenue", words);
    expect(chart?.kind).toBe("lines");
    expect(chart?.categories).toEqual(["01.11.2026", "02.11.2026"]);
  });

  it("has a line for each row over time, with gaps where a month has none", () => {
    const of = (id: string, month: string, revenue: string) =>
      reportRow([key("employee", id, id), dayKey("month", month)], revenue);
    const rows = [
      of("Анна", "2026-11-01", "2.00"),
      of("Анна", "2026-10-01", "1.00"),
      of("Борис", "2026-11-01", "3.00"),
    ];
    const chart = chartOf(report({ by: ["employee", "month"], rows }), "revenue", words);
    expect(chart?.kind).toBe("lines");
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ["Анна", [1, 2]],
      ["Борис", [null, 3]],
    ]);
  });

  it("has a group of bars for each row that is split by something else", () => {
    const of = (id: string, part: string, revenue: string) =>
      reportRow([key("employee", id, id), key("pipeline", part, part)], revenue);
    const rows = [
      of("Анна", "Опт", "2.00"),
      of("Анна", "Розница", "1.00"),
      of("Борис", "Опт", "3.00"),
    ];
    const chart = chartOf(report({ by: ["employee", "pipeline"], rows }), "revenue", words);
    expect(chart?.kind).toBe("bars");
    expect(chart?.categories).toEqual(["Анна", "Борис"]);
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ["Опт", [2, 3]],
      ["Розница", [1, null]],
    ]);
  });

  it("draws so many rows only, and says of how many", () => {
    const many = Array.from({ length: MOST_BARS + 5 }, (_, at) =>
      reportRow([key("employee", `u${at}`, `Имя ${at}`)], "1.00"),
    );
    const bars = chartOf(report({ rows: many }), "won", words);
    expect(bars?.categories).toHaveLength(MOST_BARS);
    expect(bars?.cutFrom).toBe(many.length);
    const lines = many.map((row) => ({
      ...row,
      keys: [...row.keys, dayKey("month", "2026-11-01")],
    }));
    const chart = chartOf(report({ by: ["employee", "month"], rows: lines }), "won", words);
    expect(chart?.series).toHaveLength(MOST_SERIES);
    expect(chart?.cutFrom).toBe(many.length);
  });
});
