import { describe, expect, it } from "vitest";
import { cohortCell, cohorts } from "@/test/sales-samples";
import {
  cellText,
  cohortBehind,
  cohortMonth,
  cohortsQuestion,
  dealsOfCohort,
  figureIn,
  highestOf,
  isEmpty,
  shadeOf,
  shownIn,
  unitOf,
} from "./cohorts-model";

describe("what cohorts are asked, and what is shown of them", () => {
  it("goes by days and deals", () => {
    const days = { from: "2026-01-01", to: "2026-12-31" };
    expect(cohortsQuestion({ ...days, channel: "c1", shown: "revenue" })).toEqual({
      ...days,
      channel_id: "c1",
    });
  });

  it("is shares unless something else is chosen", () => {
    expect(shownIn({ shown: "nonsense" })).toBe("share");
    expect(shownIn({ shown: "revenue" })).toBe("revenue");
    expect(unitOf("clients")).toBe("count");
    expect(figureIn(cohortCell(3, "25.00", "90.00"), "revenue")).toBe("90.00");
    expect(figureIn(cohortCell(0, null, "0.00"), "share")).toBeNull();
  });
});

describe("the deals behind a cell", () => {
  const deals = (cell: string) => {
    const search = { from: "2026-09-01", to: "2026-11-30", channel: "c1", cell };
    const place = cohortBehind(cohorts(), search);
    return place && { ...dealsOfCohort(place, search), month: cohortMonth(place) };
  };
  const asked = { cohort: "2026-09", channel_id: "c1" };

  it("are of its month", () => {
    const cell = cellText("2026-09", 2);
    const days = { from: "2026-11-01", to: "2026-11-30" };
    expect(deals(cell)).toEqual({ ...asked, ...days, month: "2026-11" });
  });

  it("of all its months go up to the last that is told", () => {
    const days = { from: "2026-09-01", to: "2026-11-30" };
    expect(deals(cellText("2026-09"))).toEqual({ ...asked, ...days, month: null });
  });

  it("of a cell that is not there are none", () => {
    for (const cell of ["2026-08:0", "2026-09:7", "2026-09:x", ""]) expect(deals(cell)).toBeNull();
  });
});

describe("the shade of a cell", () => {
  it("goes by the highest of the months after the first", () => {
    expect(highestOf(cohorts(), "share")).toBe(25);
    expect(highestOf(cohorts({ cohorts: [] }), "share")).toBe(0);
    expect(
      [null, "0.00", "0.01", "12.50", "25.00", "100.00"].map((one) => shadeOf(one, 25)),
    ).toEqual([0, 0, 1, 3, 5, 5]);
    expect(shadeOf("-5.00", 25)).toBe(0);
    expect(shadeOf(3, 0)).toBe(0);
  });

  it("is none where nobody bought", () => {
    expect(isEmpty(cohorts())).toBe(false);
    expect(isEmpty(cohorts({ cohorts: [] }))).toBe(true);
  });
});
