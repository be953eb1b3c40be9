import { describe, expect, it } from "vitest";
import { activeFilters, cleared, patched, questionOf } from "./filter-model";
import { withReport } from "./opening-model";
import { reportIn, splitsOf, toPage } from "./report-model";
import { readReportSearch } from "./report-search";

describe("the address of a report", () => {
  it("keeps the texts and drops the rest", () => {
    expect(readReportSearch({ from: "2026-11-01", tag: "", page: 3, split: "month" })).toEqual({
      from: "2026-11-01",
      split: "month",
    });
  });

  it("is asked in the API's words", () => {
    const search = {
      report: "channels",
      from: "2026-11-01",
      to: "2026-11-30",
      compare: "previous",
      split: "month",
      deal_type: "t1",
      tag: "опт",
      sort: "-won",
      chart: "won",
    };
    expect(questionOf(search)).toEqual({
      from: "2026-11-01",
      to: "2026-11-30",
      compare: "previous",
      split: "month",
      deal_type_id: "t1",
      tag: "опт",
    });
    expect(questionOf({ compare: "moon" })).toEqual({ from: "", to: "" });
  });

  it("changes by a choice, which closes the figure that was shown", () => {
    const search = { from: "2026-11-01", employee: "u1", behind: "won", cell: "employee:u1" };
    expect(patched(search, { employee: "", split: "month" })).toEqual({
      from: "2026-11-01",
      split: "month",
    });
  });

  it("keeps its days when the filters go", () => {
    const search = { from: "2026-11-01", split: "month", employee: "u1", tag: "опт", sort: "won" };
    expect(activeFilters(search)).toEqual(["employee", "tag"]);
    expect(cleared(search)).toEqual({ from: "2026-11-01", split: "month", sort: "won" });
  });

  it("without days is of this month, and the firm's day by day", () => {
    const days = { from: "2026-11-01", to: "2026-11-30" };
    expect(withReport({}, "2026-11-25")).toEqual({ report: "company", ...days, split: "day" });
    expect(withReport({ report: "employees", from: "2026-01-01" }, "2026-11-25")).toEqual({
      report: "employees",
      ...days,
    });
    expect(withReport(days, "2026-11-25")).toBeNull();
  });

  it("goes over to another report with what that one knows", () => {
    const search = { from: "2026-11-01", tag: "опт", split: "month", sort: "-won", behind: "won" };
    expect(toPage(search, "employees")).toEqual({
      report: "employees",
      from: "2026-11-01",
      tag: "опт",
      split: "month",
    });
    expect(toPage({ split: "day" }, "employees")).toEqual({ report: "employees" });
    expect(toPage({ ...search, pipeline: "p1,p2" }, "movement")).toEqual({
      from: "2026-11-01",
      tag: "опт",
      pipeline: "p1,p2",
    });
    expect(toPage({ ...search, pipeline: "p1,p2" }, "funnel")).toEqual({
      from: "2026-11-01",
      tag: "опт",
    });
    expect(toPage({ pipeline: "p1", mode: "moves", standing: "stuck" }, "funnel")).toEqual({
      pipeline: "p1",
    });
    expect(reportIn({ report: "moon" })).toBe("company");
    expect(splitsOf("loss-reasons")).toContain("stage");
  });
});
