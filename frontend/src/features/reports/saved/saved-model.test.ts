import { describe, expect, it } from "vitest";
import { askedBy } from "../asked-model";
import type { ReportSearch } from "../report-search";
import { daysIn, isShown, placeOf, waysToKeep, wishInstead, wishOf } from "./saved-model";

const TODAY = "2026-11-30";
const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

const saved = {
  id: "r1",
  report: "employees",
  parameters: { compare: "previous", employee_id: "u1,u2", tag: "опт" },
  days: { preset: "last_month" },
};

describe("a saved report", () => {
  it("stands for the address of its page, on the days that its name means today", () => {
    expect(placeOf(saved, TODAY)).toEqual({
      page: "employees",
      search: {
        report: "employees",
        from: "2026-10-01",
        to: "2026-10-31",
        compare: "previous",
        employee: "u1,u2",
        tag: "опт",
        saved: "r1",
      },
    });
    expect(placeOf(saved, "2026-12-01")?.search).toMatchObject(NOVEMBER);
    const funnel = { id: "r2", report: "funnel", parameters: { mode: "moves" }, days: NOVEMBER };
    expect(placeOf(funnel, TODAY)).toEqual({
      page: "funnel",
      search: { ...NOVEMBER, mode: "moves", saved: "r2" },
    });
  });

  it("that is newer than the page has no place, and newer names of days are those of the page", () => {
    expect(placeOf({ ...saved, report: "weather" }, TODAY)).toBeUndefined();
    const search = placeOf({ ...saved, days: { preset: "next_century" } }, TODAY)?.search;
    expect(search).not.toHaveProperty("from");
  });

  it("knows when its page asks something else", () => {
    const place = placeOf(saved, TODAY);
    const shown = (change: ReportSearch) =>
      isShown(saved, askedBy("employees", { ...place?.search, ...change }), TODAY);
    expect(shown({ sort: "-won", chart: "profit" })).toBe(true);
    expect(shown({ tag: "розница" })).toBe(false);
    expect(shown(NOVEMBER)).toBe(false);
    expect(isShown(saved, askedBy("channels", place?.search ?? {}), TODAY)).toBe(false);
  });
});

describe("what is saved of a page", () => {
  const page = askedBy("employees", { ...NOVEMBER, split: "month", employee: "u1", sort: "-won" });

  it("keeps the name of its days, or these very days", () => {
    expect(waysToKeep(page, TODAY)).toEqual(["this_month", "fixed"]);
    const rest = { report: "employees", parameters: { split: "month", employee_id: "u1" } };
    expect(wishOf(page, "this_month", TODAY)).toEqual({ ...rest, days: { preset: "this_month" } });
    expect(wishOf(page, "fixed", TODAY)).toEqual({ ...rest, days: NOVEMBER });
    const odd = askedBy("employees", { from: "2026-11-03", to: "2026-11-04" });
    expect(waysToKeep(odd, TODAY)).toEqual(["fixed"]);
  });

  it("in December may be this year or the last twelve months, and stays what it was", () => {
    const year = askedBy("company", { from: "2026-01-01", to: "2026-12-31" });
    expect(waysToKeep(year, "2026-12-05")).toEqual(["this_year", "last_12_months", "fixed"]);
    const before = { ...saved, days: { preset: "last_12_months" } };
    expect(wishInstead(year, before, "2026-12-05").days).toEqual({ preset: "last_12_months" });
    expect(wishInstead(year, saved, "2026-12-05").days).toEqual({ preset: "this_year" });
  });

  it("stays of these very days, though they have a name", () => {
    expect(wishInstead(page, { ...saved, days: NOVEMBER }, TODAY).days).toEqual(NOVEMBER);
    expect(wishInstead(page, saved, TODAY).days).toEqual({ preset: "this_month" });
  });

  it("of months is of whole ones", () => {
    const months = { month_from: "2026-02", month_to: "2026-02" };
    expect(daysIn({ report: "company", parameters: months }, TODAY)).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
    });
  });
});

describe("saved debts", () => {
  const place = (report: string, days: object) =>
    placeOf({ id: "r3", report, parameters: { company_id: "k1", by: "contract" }, days }, TODAY);

  it("are told at the end of the days that their name means", () => {
    expect(place("receivables", { preset: "last_month" })).toEqual({
      page: "receivables",
      search: { as_of: "2026-10-31", company: "k1", by: "contract", saved: "r3" },
    });
    expect(place("advances", { from: "2026-01-01", to: "2026-03-31" })?.search).toMatchObject({
      as_of: "2026-03-31",
    });
    const expected = place("expected-payments", { preset: "today" })?.search;
    expect(expected).toEqual({ company: "k1", by: "contract", saved: "r3" });
  });

  it("are kept under names of days that have ended, or of this very day", () => {
    const today = askedBy("receivables", { as_of: TODAY, company: "k1", contract: "none" });
    expect(waysToKeep(today, TODAY)).toEqual(["today", "fixed"]);
    expect(wishOf(today, "today", TODAY)).toEqual({
      report: "receivables",
      parameters: { company_id: "k1", contract_id: "none" },
      days: { preset: "today" },
    });
    const october = askedBy("advances", { as_of: "2026-10-31" });
    expect(waysToKeep(october, TODAY)).toEqual(["last_month", "fixed"]);
    expect(wishOf(october, "fixed", TODAY).days).toEqual({ from: "2026-10-31", to: "2026-10-31" });
    const december = askedBy("receivables", { as_of: "2025-12-31" });
    expect(waysToKeep(december, "2026-01-12")).toEqual([
      "last_month",
      "last_quarter",
      "last_year",
      "fixed",
    ]);
  });

  it("that are expected are always those of today", () => {
    const expected = askedBy("expected-payments", { by: "week", due_to: "2026-12-31" });
    expect(waysToKeep(expected, TODAY)).toEqual(["today"]);
    expect(wishOf(expected, "today", TODAY)).toEqual({
      report: "expected-payments",
      parameters: { by: "week", due_to: "2026-12-31" },
      days: { preset: "today" },
    });
  });

  it("know when their page asks something else", () => {
    const question = {
      id: "r4",
      report: "receivables",
      parameters: { company_id: "k1" },
      days: { preset: "today" },
    };
    const shown = (search: ReportSearch) =>
      isShown(question, askedBy("receivables", search), TODAY);
    expect(shown({ as_of: TODAY, company: "k1", behind: "overdue" })).toBe(true);
    expect(shown({ as_of: "2026-10-31", company: "k1" })).toBe(false);
    expect(shown({ as_of: TODAY })).toBe(false);
  });
});
