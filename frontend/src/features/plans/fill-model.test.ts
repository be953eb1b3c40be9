import { expect, it } from "vitest";
import { planTable } from "@/test/cost-samples";
import { copyBody, copyProblemsOf, filledWords, spreadBody, spreadProblemsOf } from "./fill-model";

const copy = {
  measure: "deals" as const,
  from: "2025-01",
  to: "2025-12",
  first: "2026-01",
  percent: "-2,5",
  overwrites: false,
};

it("copies by so many per cent, in either direction", () => {
  expect(copyProblemsOf(copy)).toEqual([]);
  expect(copyBody(copy)).toMatchObject({ measure: "deals", percent: "-2.5", to_first: "2026-01" });
  expect(copyBody({ ...copy, measure: "" })).not.toHaveProperty("measure");
  const wrong = { ...copy, from: "", to: "2024-01", first: "soon", percent: "десять" };
  expect(copyProblemsOf(wrong)).toEqual(["from", "first", "percent"]);
  expect(copyProblemsOf({ ...copy, to: "2024-01" })).toEqual(["to"]);
});

it("spreads over the rows that were chosen", () => {
  const fields = {
    total: "1 200",
    from: "2026-01",
    to: "2026-12",
    subjects: ["firm", "u2"],
    overwrites: true,
  };
  expect(spreadProblemsOf(fields, "revenue")).toEqual([]);
  expect(spreadBody(fields, planTable())).toMatchObject({
    total: "1200.00",
    subjects: [
      { kind: "firm", id: null },
      { kind: "employee", id: "u2" },
    ],
    overwrites: true,
  });
  const none = { ...fields, total: "0", subjects: [] };
  expect(spreadProblemsOf(none, "revenue")).toEqual(["total", "subjects"]);
});

it("tells what has come of it", () => {
  const words = filledWords({ created: 12, changed: 0, left: 1 });
  expect(words).toBe("Планы: новых\u00a0— 12, осталось как было\u00a0— 1");
  expect(filledWords({ created: 0, changed: 0, left: 0 })).toMatch(/^Копировать нечего/);
});
