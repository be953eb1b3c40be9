import { describe, expect, it } from "vitest";
import type { DebtRow } from "@/shared/api/report-types";
import { debtRow, expected, FIRM, receivables } from "@/test/debts-samples";
import { asOpened } from "../opening-model";
import { toPage } from "../report-model";
import { exportRight, mayOpen } from "../rights-model";
import { debtsChart } from "./debts-chart";
import { byIn, debtsQuestion, narrowed, unnarrowed } from "./debts-model";
import { debtRowName, debtTitle, shortRowName } from "./debts-words";
import { debtCell, debtsBehind, figureBehind, hasFirms, partsOf, termOf } from "./rows-model";

const CLIENT = { company: "k1", legal_entity: "f1" };

describe("what a page of debts asks", () => {
  it("is what it can be asked: receivables of a day and a contract, payments due on days", () => {
    const search = {
      ...CLIENT,
      as_of: "2026-11-30",
      contract: "none",
      responsible: "u1",
      due_from: "2026-12-01",
      by: "contract",
      behind: "overdue",
    };
    const client = { company_id: "k1", legal_entity_id: "f1" };
    expect(debtsQuestion("receivables", search)).toEqual({
      ...client,
      as_of: "2026-11-30",
      contract_id: "none",
      by: "contract",
    });
    expect(debtsQuestion("expected-payments", search)).toEqual({
      ...client,
      responsible_id: "u1",
      due_from: "2026-12-01",
    });
    expect(narrowed("advances", search)).toEqual(["legal_entity", "company", "contract"]);
  });

  it("has the usual rows where the address names others than it has", () => {
    expect(byIn("advances", { by: "week" })).toBe("client");
    expect(byIn("expected-payments", { by: "week" })).toBe("week");
    expect(debtsQuestion("receivables", { by: "client" })).toEqual({});
  });

  it("lets the client go with the filters, and keeps the days", () => {
    const search = { ...CLIENT, as_of: "2026-11-30", due_to: "2026-12-31", by: "week" };
    expect(unnarrowed(search)).toEqual({ as_of: "2026-11-30", due_to: "2026-12-31", by: "week" });
  });
});

describe("what is behind a figure", () => {
  it("is the row put into the words of a filter", () => {
    const shown = receivables([debtRow("k1")]);
    const cell = debtCell(shown, debtRow("k1"));
    expect(cell).toBe("company_id:k1,legal_entity_id:f1");
    expect(debtsBehind(shown, { behind: "days_91", cell: cell ?? "", contact: "c9" })).toEqual({
      report: "receivables",
      figure: "days_91",
      as_of: "2026-11-30",
      contact_id: "c9",
      company_id: "k1",
      legal_entity_id: "f1",
    });
    expect(figureBehind(shown, shown.items, { behind: "days_91", cell: cell ?? "" })).toBe(
      "100.00",
    );
    expect(figureBehind(shown, [], { behind: "days_91", cell: cell ?? "" })).toBeNull();
    expect(figureBehind(shown, [], { behind: "total" })).toBe("300.00");
  });

  it("is of a contract, of none, of a person, or of nobody", () => {
    const person = debtRow("k1", {
      client: { company_id: null, contact_id: "c1", name: "Анна" },
    });
    expect(debtCell({ by: "contract" }, person)).toBe(
      "contact_id:c1,legal_entity_id:f1,contract_id:none",
    );
    expect(debtCell({ by: "responsible" }, person)).toBe("responsible_id:none");
    // No filter names those who have no client.
    expect(debtCell({ by: "client" }, debtRow("k1", { client: null }))).toBeUndefined();
    expect(debtCell({ by: "invoice" }, person)).toBeUndefined();
  });

  it("of a week is of its days, as far as they are asked for, or of what has none", () => {
    const shown = expected([], { by: "week" });
    expect(debtCell(shown, debtRow("k1", { week: "2026-11-30" }))).toBe("week:2026-11-30");
    const behind = (cell: string, search = {}) =>
      debtsBehind(shown, { behind: "total", cell, ...search });
    expect(behind("week:2026-11-30")).toEqual({
      report: "expected-payments",
      figure: "total",
      due_from: "2026-11-30",
      due_to: "2026-12-06",
    });
    const narrow = { due_from: "2026-12-01", due_to: "2026-12-03" };
    expect(behind("week:2026-11-30", narrow)).toMatchObject(narrow);
    expect(behind("week:none")).toEqual({ report: "expected-payments", figure: "undated" });
  });

  it("is nothing where the report counts no such thing", () => {
    expect(debtsBehind(receivables([]), { behind: "undated" })).toBeNull();
    expect(debtsBehind(receivables([]), {})).toBeNull();
  });
});

describe("the picture of debts", () => {
  const names = {
    figure: (name: string) => name,
    row: ({ client }: DebtRow, hasFirm: boolean) => `${client?.name}${hasFirm ? ", firm" : ""}`,
  };

  it("deals each row out among the parts that there are", () => {
    const shown = receivables([debtRow("k1")]);
    const chart = debtsChart(shown, shown.items, names);
    expect(chart.kind).toBe("stacked");
    expect(chart.categories).toEqual(["Клиент k1"]);
    expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
      ["not_due", [100]],
      ["days_31_60", [100]],
      ["days_91", [100]],
    ]);
  });

  it("counts what is overdue among what is expected, and beside the age of what is owed", () => {
    expect(partsOf(expected([]))).toContain("overdue");
    expect(partsOf(receivables([]))).not.toContain("overdue");
    const invoice = debtRow("k1", { figures: { total: "5.00", overdue: "0.00", later: "5.00" } });
    expect(termOf(expected([]), invoice)).toBe("later");
  });

  it("leaves a gap where a row has nothing of a part, and tells rows of one client apart", () => {
    const other = debtRow("k1", {
      legal_entity: { id: "f2", name: "ИП Смирнова" },
      figures: { not_due: "0.00", days_31_60: "7.00", days_91: "0.00" },
    });
    const shown = receivables([debtRow("k1"), other, debtRow("k2")]);
    const chart = debtsChart(shown, shown.items, names);
    expect(chart.series[0]?.values).toEqual([100, null, 100]);
    expect(chart.categories).toEqual(["Клиент k1, firm", "Клиент k1, firm", "Клиент k2"]);
  });

  it("draws the first twenty", () => {
    const rows = Array.from({ length: 30 }, (_, at) => debtRow(`k${at}`));
    expect(debtsChart(receivables(rows), rows, names).categories).toHaveLength(20);
  });
});

describe("what debts are called", () => {
  it("has the own firm where there are several", () => {
    const other = debtRow("k2", { legal_entity: { id: "f2", name: "ИП Смирнова" } });
    expect(hasFirms([debtRow("k1"), debtRow("k2")])).toBe(false);
    expect(hasFirms([debtRow("k1"), other])).toBe(true);
    expect(debtRowName(other, "client", true)).toBe("Клиент k2, ИП Смирнова");
    expect(debtRowName(other, "contract", false)).toBe("Клиент k2, Без договора");
    expect(debtRowName(debtRow("k1", { client: null }), "client", false)).toBe("Клиент не указан");
    expect(debtRowName(debtRow("k1"), "week", false)).toBe("Без срока");
    expect(shortRowName(other, "contract")).toBe("Клиент k2");
    const invoice = { id: "w1", kind: "invoice" as const, number: "9", date: "2026-11-01" };
    expect(shortRowName(debtRow("k1", { document: invoice }), "invoice")).toBe("Счёт № 9");
  });

  it("says what a payment is, and keeps its number", () => {
    const debt = {
      title: "Оплата № 7-а от 02.11.2026",
      document: null,
      payment_id: "p1",
      date: "2026-11-02",
      amount: "1.00",
      value: "1.00",
      legal_entity: FIRM,
    };
    expect(debtTitle(debt, "advances")).toBe("Оплата № 7-а от 02.11.2026");
    expect(debtTitle(debt, "receivables")).toBe("Возврат оплаты № 7-а от 02.11.2026");
    expect(debtTitle({ ...debt, payment_id: null }, "receivables")).toBe(
      "Начальное сальдо на 02.11.2026",
    );
  });
});

describe("the way to debts", () => {
  it("keeps the client and the day between them, and leaves them behind elsewhere", () => {
    const search = {
      ...CLIENT,
      as_of: "2026-10-31",
      contract: "w1",
      by: "contract",
      due_to: "2026-12-31",
      from: "2026-11-01",
      behind: "overdue",
    };
    expect(toPage(search, "advances")).toEqual({
      ...CLIENT,
      as_of: "2026-10-31",
      contract: "w1",
      by: "contract",
      from: "2026-11-01",
    });
    expect(toPage(search, "expected-payments")).toEqual({ ...CLIENT, from: "2026-11-01" });
    expect(toPage(search, "rating")).toEqual({ from: "2026-11-01" });
    // The day up to which payments of deals count is another one.
    expect(toPage({ basis: "paid", as_of: "2026-10-31" }, "receivables")).toEqual({});
  });

  it("names the day, which expected payments have not", () => {
    expect(asOpened("receivables", {}, "2026-11-30")).toEqual({ as_of: "2026-11-30" });
    expect(asOpened("advances", { as_of: "2026-10-31" }, "2026-11-30")).toBeNull();
    expect(asOpened("expected-payments", {}, "2026-11-30")).toBeNull();
    expect(asOpened("rating", {}, "2026-11-30")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
  });

  it("is open to whoever sees documents and payments", () => {
    const may = (...names: string[]) => {
      const has = (name: string): boolean => names.includes(name);
      return [mayOpen("receivables", has), mayOpen("plan-fact", has), mayOpen("rating", has)];
    };
    expect(may("documents.read", "payments.read")).toEqual([true, false, false]);
    expect(may("deals.read", "payments.read")).toEqual([false, false, true]);
    expect(may("deals.read", "plans.read")).toEqual([false, true, true]);
    expect(exportRight("advances").export).toBe("documents.export");
    expect(exportRight("company").export).toBe("deals.export");
  });
});
