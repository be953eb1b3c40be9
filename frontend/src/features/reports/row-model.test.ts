import { describe, expect, it } from "vitest";
import { dayKey, key, report, reportRow } from "@/test/report-samples";
import { arranged, cellOf, nextSort } from "./row-model";
import { rowName } from "./words";

const names = (...given: Parameters<typeof arranged>): string[] =>
  arranged(...given).map(({ row, depth }) => `${"- ".repeat(depth)}${rowName(row.keys)}`);

describe("the rows of a report", () => {
  it("stand as the server has them until a column is chosen", () => {
    expect(names(report(), undefined)).toEqual(["Анна", "Борис", "Без ответственного"]);
    expect(names(report(), "moon")).toEqual(["Анна", "Борис", "Без ответственного"]);
  });

  it("are ordered by a figure either way, those without one at the end", () => {
    expect(names(report(), "revenue")).toEqual(["Без ответственного", "Борис", "Анна"]);
    expect(names(report(), "-revenue")).toEqual(["Анна", "Борис", "Без ответственного"]);
    expect(names(report(), "conversion").at(-1)).toBe("Без ответственного");
    expect(names(report(), "-conversion").at(-1)).toBe("Без ответственного");
  });

  it("are ordered by their names and their months", () => {
    expect(names(report(), "-employee").slice(0, 2)).toEqual(["Борис", "Анна"]);
    const rows = ["2026-11-01", "2026-10-01"].map((day) =>
      reportRow([dayKey("month", day)], "1.00"),
    );
    expect(names(report({ by: ["month"], rows }), "month")).toEqual([
      "октябрь 2026",
      "ноябрь 2026",
    ]);
  });

  it("of one name stand in the order of their months", () => {
    const of = (name: string, month: string) =>
      reportRow([key("employee", name, name), dayKey("month", month)], "1.00");
    const rows = [of("Борис", "2026-11-01"), of("Анна", "2026-11-01"), of("Борис", "2026-10-01")];
    expect(names(report({ by: ["employee", "month"], rows }), "-employee")).toEqual([
      "Борис, октябрь 2026",
      "Борис, ноябрь 2026",
      "Анна, ноябрь 2026",
    ]);
  });

  it("that are departments stand below their own, ordered among their neighbours", () => {
    const of = (id: string, parent: string | null, revenue: string) =>
      reportRow([key("department", id, id)], revenue, { parent_id: parent });
    const rows = [
      of("Юг", "Продажи", "20.00"),
      of("Продажи", null, "50.00"),
      of("Склад", null, "60.00"),
      of("Север", "Продажи", "30.00"),
    ];
    const departments = report({ by: ["department"], rows });
    expect(names(departments, "-revenue")).toEqual(["Склад", "Продажи", "- Север", "- Юг"]);
    expect(names(departments, "revenue")).toEqual(["Продажи", "- Юг", "- Север", "Склад"]);
  });

  it("of one department stay together where they are split once more", () => {
    const of = (id: string, parent: string | null, month: string) =>
      reportRow([key("department", id, id), dayKey("month", month)], "1.00", { parent_id: parent });
    const rows = [
      of("Юг", "Продажи", "2026-10-01"),
      of("Продажи", null, "2026-10-01"),
      of("Юг", "Продажи", "2026-11-01"),
    ];
    expect(names(report({ by: ["department", "month"], rows }), "-month")).toEqual([
      "Продажи, октябрь 2026",
      "- Юг, ноябрь 2026",
      "- Юг, октябрь 2026",
    ]);
  });

  it("whose department above is out of sight stand at the top", () => {
    const rows = [reportRow([key("department", "Юг", "Юг")], "1.00", { parent_id: "Продажи" })];
    expect(names(report({ by: ["department"], rows }), undefined)).toEqual(["Юг"]);
  });

  it("are named for the address", () => {
    expect(cellOf([key("employee", "u1", "Анна"), dayKey("month", "2026-11-01")])).toBe(
      "employee:u1,month:2026-11-01",
    );
    expect(cellOf([key("employee", null, null)])).toBe("employee:none");
  });
});

describe("a click on a column", () => {
  it("orders from the highest, from the lowest, and as the server has it", () => {
    expect(nextSort(undefined, "won")).toBe("-won");
    expect(nextSort("-won", "won")).toBe("won");
    expect(nextSort("won", "won")).toBe("");
    expect(nextSort("won", "revenue")).toBe("-revenue");
  });
});
