import { describe, expect, it } from "vitest";
import { dayKey, key, report, reportRow } from "@/test/report-samples";
import { behindOf, figureBehind, opened, rowBehind } from "./drill-model";

const november = { report: "employees", from: "2026-11-01", to: "2026-11-30" };

describe("the deals behind a figure", () => {
  it("of the total are all of the filter", () => {
    expect(behindOf(report(), { channel: "c1,c2", tag: "опт", behind: "won" })).toEqual({
      ...november,
      measure: "won",
      channel_id: "c1,c2",
      tag: "опт",
    });
  });

  it("of a row are those of its record, and of a month those of its days", () => {
    const search = { employee: "u1,u2", behind: "revenue", cell: "employee:u2,month:2026-11-01" };
    const months = report({ period: { from: "2026-11-10", to: "2026-12-31" } });
    expect(behindOf(months, search)).toEqual({
      report: "employees",
      measure: "revenue",
      employee_id: "u1,u2",
      row: "employee:u2",
      from: "2026-11-10",
      to: "2026-11-30",
    });
    const none = behindOf(report(), { behind: "won", cell: "employee:none" });
    expect(none?.row).toBe("employee:none");
  });

  it("of the period before are those of its days", () => {
    const search = { behind: "won", of: "before" };
    const compared = { from: "2026-10-01", to: "2026-10-31" };
    expect(behindOf(report({ compared }), search)).toEqual({
      report: "employees",
      measure: "won",
      ...compared,
    });
    const ofMonth = { ...search, cell: "employee:u1,month:2026-11-01" };
    expect(behindOf(report({ compared }), ofMonth)).toMatchObject({
      row: "employee:u1",
      ...compared,
    });
    expect(behindOf(report(), search)).toBeNull();
    expect(behindOf(report(), {})).toBeNull();
    expect(behindOf(report(), { behind: "luck" })).toBeNull();
    const measures = [{ name: "own_costs", unit: "money" as const, behind: null }];
    expect(behindOf(report({ measures }), { behind: "own_costs" })).toBeNull();
  });

  it("of a row of several records are those of all of them", () => {
    const cell = "loss_reason:r1,product:none";
    const lost = report({ report: "loss-reasons", by: ["loss_reason", "product"] });
    expect(behindOf(lost, { behind: "won", loss_reason: "r1,r2", cell })).toEqual({
      ...november,
      report: "loss-reasons",
      measure: "won",
      loss_reason_id: "r1,r2",
      row: cell,
    });
    const split = report({ report: "loss-reasons", by: ["loss_reason", "department"] });
    const north = behindOf(split, { behind: "won", cell: "loss_reason:r1,department:north" });
    expect(north?.row).toBe("loss_reason:r1,department:north");
  });

  it("of a department are those of its row, of what the filter let pass", () => {
    const rows = [reportRow([key("department", "north", "Север")], "1.00")];
    const departments = report({ report: "departments", by: ["department"], rows });
    const search = { department: "sales,store", behind: "won", cell: "department:north" };
    expect(behindOf(departments, search)).toMatchObject({
      department_id: "sales,store",
      row: "department:north",
    });
  });
});

describe("a figure in the address", () => {
  const before = { won: 1, revenue: "5.00" };
  const rows = [reportRow([key("employee", "u1", "Анна")], "1800.00", { before })];
  const shown = report({ rows, total_before: { won: 2 } });

  it("is named by measure, row and period, and takes the place of another", () => {
    const search = { from: "2026-11-01", behind: "won", cell: "employee:u2", of: "before" };
    expect(opened(search, { measure: "revenue" })).toEqual({
      from: "2026-11-01",
      behind: "revenue",
    });
    expect(opened({}, { measure: "won", cell: "employee:u1", isBefore: true })).toEqual({
      behind: "won",
      cell: "employee:u1",
      of: "before",
    });
  });

  it("is found in the report", () => {
    const cell = "employee:u1";
    expect(figureBehind(shown, { behind: "revenue", cell })).toBe("1800.00");
    expect(figureBehind(shown, { behind: "revenue", cell, of: "before" })).toBe("5.00");
    expect(figureBehind(shown, { behind: "won" })).toBe(6);
    expect(figureBehind(shown, { behind: "won", of: "before" })).toBe(2);
    expect(figureBehind(shown, { behind: "won", cell: "employee:u9" })).toBeNull();
    expect(rowBehind(shown, { cell })).toBe(rows[0]);
    expect(
      rowBehind(report({ rows: [reportRow([dayKey("day", "2026-11-02")], "1.00")] }), {}),
    ).toBeUndefined();
  });
});
