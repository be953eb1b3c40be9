import { describe, expect, it } from "vitest";
import { askedBy } from "./asked-model";
import { exportOf, fileName } from "./export-model";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

const search = {
  report: "employees",
  ...NOVEMBER,
  compare: "previous",
  split: "month",
  employee: "u1,u2",
  tag: "опт",
  sort: "-won",
  chart: "profit",
  behind: "won",
  cell: "employee:u1",
  saved: "r1",
};

describe("a report as a file", () => {
  it("asks what the page asks, and nothing of how it is looked at", () => {
    expect(exportOf(askedBy("employees", search), "xlsx")).toEqual({
      report: "employees",
      format: "xlsx",
      parameters: {
        ...NOVEMBER,
        compare: "previous",
        split: "month",
        employee_id: "u1,u2",
        tag: "опт",
      },
    });
    expect(exportOf(askedBy("company", NOVEMBER), "csv")).toEqual({
      report: "company",
      format: "csv",
      parameters: NOVEMBER,
    });
  });

  it("of a funnel says what is counted", () => {
    const moves = { ...NOVEMBER, mode: "moves", pipeline: "p1", compare: "previous" };
    expect(exportOf(askedBy("funnel", moves), "pdf")).toEqual({
      report: "funnel",
      format: "pdf",
      parameters: { ...NOVEMBER, mode: "moves", pipeline_id: "p1" },
    });
  });

  it("of the way of deals says which of them", () => {
    expect(exportOf(askedBy("movement", { ...NOVEMBER, standing: "stuck" }), "csv")).toEqual({
      report: "movement",
      format: "csv",
      parameters: { ...NOVEMBER, standing: "stuck" },
    });
  });

  it("is called by what it tells, and of which days or months", () => {
    const nameOf = (one: Parameters<typeof fileName>[0], format: "csv" | "pdf") =>
      fileName(one, format, "2026-12-01");
    expect(nameOf(askedBy("employees", search), "csv")).toBe("employees-2026-11-01-2026-11-30.csv");
    const months = { month_from: "2026-01", month_to: "2026-12" };
    expect(nameOf({ report: "company", parameters: months }, "pdf")).toBe(
      "company-2026-01-2026-12.pdf",
    );
    expect(nameOf(askedBy("receivables", { as_of: "2026-11-30" }), "csv")).toBe(
      "receivables-2026-11-30.csv",
    );
    expect(nameOf(askedBy("expected-payments", {}), "pdf")).toBe(
      "expected-payments-2026-12-01.pdf",
    );
  });
});
