import { expect, it } from "vitest";
import type { DealPath } from "@/shared/api/report-types";
import { dealPath } from "@/test/funnel-samples";
import { MOST_DRAWN, movementChart } from "./movement-chart";

const visit = (
  name: string,
  days: number,
  kind: "open" | "won" = "open",
): DealPath["visits"][number] => ({
  stage: { id: name, name, kind, norm_days: null },
  entered_at: "2026-11-12T09:00:00Z",
  left_at: null,
  seconds: days * 86_400,
  by: null,
});

it("each deal is a bar of the days that it has stood on each stage", () => {
  const chart = movementChart([
    dealPath("d1", { visits: [visit("Новая", 2), visit("Счёт", 1.25), visit("Успех", 9, "won")] }),
    dealPath("d2", { visits: [visit("Новая", 1), visit("Счёт", 3), visit("Новая", 2)] }),
    dealPath("d3", { title: "", number: 7, visits: [visit("Счёт", 5)] }),
  ]);
  expect(chart?.kind).toBe("stacked");
  expect(chart?.categories).toEqual(["Сделка d1", "Сделка d2", "№ 7"]);
  expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
    ["Новая", [2, 3, null]],
    ["Счёт", [1.3, 3, 5]],
  ]);
  expect(chart?.series.map(({ texts }) => texts)).toEqual([
    ["2 дня", "3 дня", "—"],
    ["30 часов", "3 дня", "5 дней"],
  ]);
});

it("deals of one title are told apart by number, and only the first are drawn", () => {
  const same = (number: number) =>
    dealPath(`d${number}`, { title: "Окна", number, visits: [visit("Новая", 1)] });
  const chart = movementChart(Array.from({ length: 30 }, (_, at) => same(at + 1)));
  expect(chart?.categories).toHaveLength(MOST_DRAWN);
  expect(chart?.categories[1]).toBe("№ 2 Окна");
});

it("is no picture where nobody stands anywhere", () => {
  expect(movementChart([])).toBeNull();
  expect(movementChart([dealPath("d1", { visits: [visit("Успех", 1, "won")] })])).toBeNull();
});
