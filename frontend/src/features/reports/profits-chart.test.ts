import { expect, it } from "vitest";
import { dealProfit, profit } from "@/test/sales-samples";
import { drawable, MOST_DRAWN, profitsChart } from "./profits-chart";

it("each deal has a bar of what it brought and a bar of what is left, below nothing for a loss", () => {
  const chart = profitsChart(
    [dealProfit("d1"), dealProfit("d2", { profit: profit({ revenue: "0.00", profit: "-50.00" }) })],
    (column) => column,
  );
  expect(chart.kind).toBe("bars");
  expect(chart.categories).toEqual(["Сделка d1", "Сделка d2"]);
  expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
    ["revenue", [1000, 0]],
    ["profit", [350, -50]],
  ]);
  expect(chart.series[1]?.texts.map((text) => text.replaceAll(/\s/g, " "))).toEqual([
    "350 ₽",
    "-50 ₽",
  ]);
});

it("a deal that brought and cost nothing has no bar", () => {
  const nothing = profit({ revenue: "0.00", profit: "0.00" });
  const deals = [dealProfit("d1", { profit: nothing }), dealProfit("d2")];
  expect(drawable(deals).map(({ id }) => id)).toEqual(["d2"]);
  expect(profitsChart(deals, String).categories).toEqual(["Сделка d2"]);
});

it("only the first are drawn", () => {
  const deals = Array.from({ length: 30 }, (_, at) => dealProfit(`d${at}`));
  expect(profitsChart(deals, String).categories).toHaveLength(MOST_DRAWN);
});
