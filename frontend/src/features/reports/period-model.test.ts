import { describe, expect, it } from "vitest";
import { daysOf, moved, PRESETS, presetOf, within } from "./period-model";

describe("a period that has a name", () => {
  it("has the days of the calendar, the week from Monday on", () => {
    const today = "2026-11-25";
    const days = Object.fromEntries(
      PRESETS.map((name) => [name, Object.values(daysOf(name, today))]),
    );
    expect(days).toEqual({
      today: ["2026-11-25", "2026-11-25"],
      yesterday: ["2026-11-24", "2026-11-24"],
      this_week: ["2026-11-23", "2026-11-29"],
      last_week: ["2026-11-16", "2026-11-22"],
      this_month: ["2026-11-01", "2026-11-30"],
      last_month: ["2026-10-01", "2026-10-31"],
      this_quarter: ["2026-10-01", "2026-12-31"],
      last_quarter: ["2026-07-01", "2026-09-30"],
      this_year: ["2026-01-01", "2026-12-31"],
      last_year: ["2025-01-01", "2025-12-31"],
      last_12_months: ["2025-12-01", "2026-11-30"],
    });
  });

  it("goes over the borders of months and years", () => {
    expect(daysOf("yesterday", "2028-03-01").from).toBe("2028-02-29");
    expect(daysOf("last_month", "2027-01-15")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
    expect(daysOf("last_quarter", "2027-02-01")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(daysOf("this_week", "2027-01-03")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
    expect(daysOf("last_12_months", "2026-12-31").from).toBe("2026-01-01");
  });

  it("is known by its days, and others have none", () => {
    expect(presetOf({ from: "2026-11-01", to: "2026-11-30" }, "2026-11-25")).toBe("this_month");
    expect(presetOf({ from: "2026-11-02", to: "2026-11-30" }, "2026-11-25")).toBeNull();
    expect(presetOf({}, "2026-11-25")).toBeNull();
  });
});

describe("a month, a week or a day that is compared", () => {
  it("is as far from the beginning of its period as the other from that of its own", () => {
    expect(moved("month", "2026-09-01", "2026-07-15", "2026-04-01")).toBe("2026-06-01");
    expect(moved("month", "2026-02-01", "2026-01-01", "2025-01-01")).toBe("2025-02-01");
    expect(moved("day", "2026-11-02", "2026-11-01", "2026-10-01")).toBe("2026-10-02");
    // From Sunday the 1st and Thursday the 1st: the weeks in which they lie.
    expect(moved("week", "2026-11-02", "2026-11-01", "2026-10-01")).toBe("2026-10-05");
  });
});

describe("a month, a week or a day of a report", () => {
  const period = { from: "2026-11-10", to: "2027-02-14" };

  it("is whole where the period is longer", () => {
    expect(within("month", "2026-12-01", period)).toEqual({ from: "2026-12-01", to: "2026-12-31" });
    expect(within("week", "2026-12-28", period)).toEqual({ from: "2026-12-28", to: "2027-01-03" });
    expect(within("day", "2026-12-28", period)).toEqual({ from: "2026-12-28", to: "2026-12-28" });
  });

  it("ends where the period does", () => {
    expect(within("month", "2026-11-01", period)).toEqual({ from: "2026-11-10", to: "2026-11-30" });
    expect(within("month", "2027-02-01", period)).toEqual({ from: "2027-02-01", to: "2027-02-14" });
    expect(within("week", "2026-11-09", period).from).toBe("2026-11-10");
  });
});
