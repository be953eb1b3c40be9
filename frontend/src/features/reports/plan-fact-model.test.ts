import { expect, it } from "vitest";
import { factCell, planFact } from "@/test/plan-fact-samples";
import { planFactChart } from "./plan-fact-chart";
import {
  asTree,
  chosenRow,
  behindFact,
  factPlace,
  isForecast,
  measureIn,
  monthPreset,
  monthsOf,
  offered,
  planFactQuestion,
  rowKey,
  unplanned,
} from "./plan-fact-model";

const all = () => true;
const shown = planFact();

it("offers what the reader may see, and asks nothing else", () => {
  const few = (permission: string) => !["profit.read", "payments.read"].includes(permission);
  expect(offered(all)).toEqual(["revenue", "profit", "received", "deals", "requests"]);
  expect(offered(few)).toEqual(["revenue", "deals", "requests"]);
  expect(measureIn({ measure: "profit" }, all)).toBe("profit");
  const search = { measure: "profit", month_from: "2026-10", month_to: "2026-12" };
  expect(planFactQuestion(search, few)).toEqual({ ...search, measure: "revenue" });
});

it("names months", () => {
  const today = "2026-11-25";
  expect(monthsOf("this_quarter", today)).toEqual({ month_from: "2026-10", month_to: "2026-12" });
  expect(monthPreset({ month_from: "2026-01", month_to: "2026-12" }, today)).toBe("this_year");
  expect(monthPreset({ month_from: "2026-02", month_to: "2026-12" }, today)).toBeNull();
});

it("puts people under their department, and departments below their own", () => {
  expect(asTree(shown.rows).map(({ row, depth }) => `${depth} ${row.name ?? "firm"}`)).toEqual([
    "0 firm",
    "0 Продажи",
    "1 Анна",
    "1 Север",
    "2 Борис",
    "0 Вера",
  ]);
  // A head of a department does not see the one above.
  const rows = shown.rows.filter(({ name }) => name === "Север" || name === "Борис");
  expect(asTree(rows).map(({ depth }) => depth)).toEqual([0, 1]);
});

it("shows the months of the firm until another row is chosen", () => {
  expect(chosenRow(shown, {})?.subject.kind).toBe("firm");
  expect(chosenRow(shown, { row: "employee:u1" })?.name).toBe("Анна");
  expect(chosenRow(planFact({ rows: [] }), {})).toBeUndefined();
  const [firm] = shown.rows;
  expect(firm && rowKey(firm)).toBe("firm:none");
  expect(firm && unplanned(shown, firm)).toEqual(["2026-10"]);
});

it("foresees only what goes on", () => {
  const cell = factCell({ fact: "1.00", forecast: "2.00" });
  expect(isForecast(cell, ["2026-11"], "2026-11-25")).toBe(true);
  expect(isForecast(cell, ["2026-10"], "2026-11-25")).toBe(false);
  expect(isForecast(factCell(), ["2026-11"], "2026-11-25")).toBe(false);
});

it("leads from a fact to the deals of its days", () => {
  const behind = (cell: string) => behindFact(shown, factPlace(shown, { cell }));
  expect(behind("firm:none,month:2026-10")).toEqual({
    report: "company",
    measure: "revenue",
    from: "2026-10-01",
    to: "2026-10-31",
  });
  expect(behind("department:d1,month:2026-11")).toMatchObject({
    report: "departments",
    row: "department:d1",
    to: "2026-11-25",
  });
  expect(behind("employee:u1")).toMatchObject({
    report: "employees",
    row: "employee:u1",
    from: "2026-10-01",
    to: "2026-11-25",
  });
  expect(behind("employee:u9")).toBeNull();
  expect(behind("firm:none,month:2020-01")).toBeNull();
  const none = planFact({ figure: { name: "profit", unit: "money", behind: null } });
  expect(behindFact(none, factPlace(none, { cell: "firm:none" }))).toBeNull();
});

it("is drawn as lines over months, and as bars of one", () => {
  const names = { plan: "план", fact: "факт", forecast: "прогноз", monthOf: String };
  const [firm] = shown.rows;
  if (!firm) throw new Error("no firm");
  const chart = planFactChart(shown, firm, names);
  expect(chart.kind).toBe("lines");
  expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
    ["факт", [0, 107, null]],
    ["план", [null, 214, 300]],
    ["прогноз", [null, 128.4, null]],
  ]);
  const one = { ...firm, cells: firm.cells.slice(0, 1) };
  const october = planFactChart(planFact({ months: ["2026-10"], rows: [one] }), one, names);
  expect([october.kind, october.series.length]).toEqual(["bars", 2]);
});
