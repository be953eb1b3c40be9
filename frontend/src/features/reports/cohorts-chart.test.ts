import { expect, it } from "vitest";
import { cohortCell, cohorts } from "@/test/sales-samples";
import { cohortsChart, isCut, MOST_LINES } from "./cohorts-chart";

const names = { total: "Все", monthOf: String };

it("has a line for each cohort that could come back, and one of all together", () => {
  const chart = cohortsChart(cohorts(), "share", names);
  expect(chart?.kind).toBe("lines");
  // The first month, in which all have bought, is no part of it.
  expect(chart?.categories).toEqual(["1", "2"]);
  expect(chart?.series.map(({ name, values, isBefore }) => [name, values, isBefore])).toEqual([
    ["2026-09", [0, 25], false],
    ["Все", [0, 25], true],
  ]);
  const money = cohortsChart(cohorts(), "revenue", names);
  expect(money?.series[0]?.texts.map((text) => text.replaceAll(/\s/g, " "))).toEqual([
    "0 ₽",
    "50 ₽",
  ]);
});

it("a month that is still to come is no month without purchases", () => {
  const young = {
    month: "2026-10",
    clients: 2,
    cells: [cohortCell(2, "100.00", "90.00"), cohortCell(1, "50.00", "10.00")],
    revenue: "100.00",
    per_client: "50.00",
  };
  const [old] = cohorts().cohorts;
  const chart = cohortsChart(cohorts({ cohorts: old ? [old, young] : [] }), "clients", names);
  expect(chart?.series[1]?.values).toEqual([1, null]);
  expect(chart?.series[1]?.texts).toEqual(["1", "—"]);
});

it("shows the latest few, and is no picture of the first month alone", () => {
  const [old] = cohorts().cohorts;
  const many = old
    ? Array.from({ length: 9 }, (_, at) => ({ ...old, month: `2026-0${at + 1}` }))
    : [];
  const chart = cohortsChart(cohorts({ cohorts: many }), "share", names);
  expect(chart?.series).toHaveLength(MOST_LINES + 1);
  expect(chart?.series[0]?.name).toBe("2026-05");
  expect([isCut(cohorts({ cohorts: many })), isCut(cohorts())]).toEqual([true, false]);
  expect(cohortsChart(cohorts({ total: cohorts().total.slice(0, 1) }), "share", names)).toBeNull();
  expect(cohortsChart(cohorts({ cohorts: [] }), "share", names)).toBeNull();
});
