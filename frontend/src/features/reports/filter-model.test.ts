import { describe, expect, it } from "vitest";
import { activeFilters, cleared, patched, questionOf } from "./filter-model";
import { withDays } from "./opening-model";
import { reportIn, splitsOf, toReport } from "./report-model";
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
    expect(withDays({}, "2026-11-25")).toEqual({ report: "company", ...days, split: "day" });
    expect(withDays({ report: "employees", from: "2026-01-01" }, "2026-11-25")).toEqual({
      report: "employees",
      ...days,
    });
    expect(withDays(days, "2026-11-25")).toBeNull();
  });

  it("goes over to another report with what that one knows", () => {
    const search = { from: "2026-11-01", tag: "опт", split: "month", sort: "-won", behind: "won" };
    expect(toReport(search, "employees")).toEqual({
      report: "employees",
      from: "2026-11-01",
      tag: "опт",
      split: "month",
    });
    expect(toReport({ split: "day" }, "employees")).toEqual({ report: "employees" });
    expect(reportIn({ report: "moon" })).toBe("company");
    expect(splitsOf("loss-reasons")).toContain("stage");
  });
});
