import { expect, it } from "vitest";
import { addMonths, formatMonth, isMonth, lastDayOf, monthOf } from "./months";

it("knows a month by its form", () => {
  expect(isMonth("2026-11")).toBe(true);
  for (const other of ["2026-13", "2026-1", "2026-11-01", "1999-12", "", null, 202_611]) {
    expect(isMonth(other)).toBe(false);
  }
});

it("counts over the years in both directions", () => {
  expect(addMonths("2026-11", 3)).toBe("2027-02");
  expect(addMonths("2026-02", -2)).toBe("2025-12");
  expect(addMonths("2026-12", 0)).toBe("2026-12");
});

it("ends with its last day", () => {
  expect(lastDayOf("2026-11")).toBe("2026-11-30");
  expect(lastDayOf("2026-12")).toBe("2026-12-31");
  expect(lastDayOf("2028-02")).toBe("2028-02-29");
});

it("is written with its year", () => {
  expect(monthOf("2026-11-30")).toBe("2026-11");
  expect(formatMonth("2026-11")).toBe("ноябрь 2026");
});
