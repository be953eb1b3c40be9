import { expect, it } from "vitest";
import { planTable } from "@/test/cost-samples";
import { amountOf, cellOf, pasted, placeOf, shownAt, stepFrom, wishOf } from "./table-model";

const table = planTable();

it("shows money as people type it, and things as they are", () => {
  expect(shownAt(table, { row: 0, column: 0 })).toBe("300\u00a0000");
  expect(shownAt(table, { row: 0, column: 1 })).toBe("");
  expect(amountOf("revenue", "1 500,5")).toBe("1500.50");
  expect(amountOf("deals", "012")).toBe("12");
  expect(amountOf("deals", "1,5")).toBeUndefined();
  expect(amountOf("deals", " ")).toBeNull();
});

it("sends of a cell what is other, with the version that was seen", () => {
  expect(wishOf(table, { row: 0, column: 0 }, "300000")).toBeNull();
  expect(wishOf(table, { row: 0, column: 1 }, "много")).toBeNull();
  expect(wishOf(table, { row: 0, column: 1 }, "5")).toEqual({
    subject: { kind: "firm", id: null },
    month: "2026-12",
    amount: "5.00",
    version: null,
  });
  expect(wishOf(table, { row: 1, column: 1 }, "")).toMatchObject({ amount: null, version: 4 });
});

it("lays a block of a spreadsheet over the cells and drops what is beyond the edge", () => {
  const laid = pasted(table, { row: 0, column: 1 }, "1\t2\n3\t4\n5\t6\n");
  expect([...laid]).toEqual([
    ["0:1", "1"],
    ["1:1", "3"],
  ]);
  expect(placeOf("1:1")).toEqual({ row: 1, column: 1 });
});

it("is walked over by arrows, sideways from the edge of the text only", () => {
  const from = { row: 1, column: 1 };
  const middle = { isAtStart: false, isAtEnd: false };
  expect(stepFrom(from, "ArrowUp", middle)).toEqual({ row: 0, column: 1 });
  expect(stepFrom(from, "Enter", middle)).toEqual({ row: 2, column: 1 });
  expect(stepFrom(from, "ArrowLeft", middle)).toBeNull();
  expect(stepFrom(from, "ArrowLeft", { ...middle, isAtStart: true })).toEqual({
    row: 1,
    column: 0,
  });
  expect(stepFrom(from, "KeyA", middle)).toBeNull();
});

it("finds the cell that the server objects to", () => {
  expect(cellOf("/cells/3/amount")).toBe(3);
  expect(cellOf("/measure")).toBeNull();
});
