import { describe, expect, it } from "vitest";
import { exportOf, fileName } from "./export-model";

const search = {
  report: "employees",
  from: "2026-11-01",
  to: "2026-11-30",
  compare: "previous",
  split: "month",
  employee: "u1,u2",
  tag: "опт",
  sort: "-won",
  chart: "profit",
  behind: "won",
  cell: "employee:u1",
};

describe("a report as a file", () => {
  it("asks what the page asks, and nothing of how it is looked at", () => {
    expect(exportOf(search, "xlsx")).toEqual({
      report: "employees",
      format: "xlsx",
      compare: "previous",
      split: "month",
      filter: { from: "2026-11-01", to: "2026-11-30", employee_id: "u1,u2", tag: "опт" },
    });
    expect(exportOf({ from: "2026-11-01", to: "2026-11-30" }, "csv")).toEqual({
      report: "company",
      format: "csv",
      filter: { from: "2026-11-01", to: "2026-11-30" },
    });
  });

  it("is called by what it tells, and of which days", () => {
    expect(fileName(exportOf(search, "csv"))).toBe("employees-2026-11-01-2026-11-30.csv");
  });
});
