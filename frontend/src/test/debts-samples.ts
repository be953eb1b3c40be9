// Debts, true to the contract.
import type { Debt, DebtRow, Debts, DebtTotals } from "@/shared/api/report-types";

const money = (name: string) => ({ name, unit: "money" as const });
const count = { name: "count", unit: "count" as const };

export const FIRM = { id: "f1", name: "ООО «Светлый дом»" };

/** Whoever owes 300: a third of it for long, a third for a while, a third is not due. */
export function debtRow(id: string, extra: Partial<DebtRow> = {}): DebtRow {
  return {
    client: { company_id: id, contact_id: null, name: `Клиент ${id}` },
    legal_entity: FIRM,
    contract: null,
    responsible: null,
    week: null,
    document: null,
    deal: null,
    since: "2026-08-01",
    figures: {
      total: "300.00",
      count: 3,
      overdue: "200.00",
      not_due: "100.00",
      days_0_30: "0.00",
      days_31_60: "100.00",
      days_61_90: "0.00",
      days_91: "100.00",
    },
    ...extra,
  };
}

export function receivables(items: DebtRow[], extra: Partial<Debts> = {}): Debts {
  return {
    report: "receivables",
    as_of: "2026-11-30",
    by: "client",
    measures: [
      money("total"),
      count,
      money("overdue"),
      money("not_due"),
      money("days_0_30"),
      money("days_31_60"),
      money("days_61_90"),
      money("days_91"),
    ],
    total: debtRow("all").figures,
    items,
    next_cursor: null,
    ...extra,
  };
}

export function expected(items: DebtRow[], extra: Partial<Debts> = {}): Debts {
  const parts = ["overdue", "today", "this_week", "this_month", "later", "undated"];
  return {
    report: "expected-payments",
    as_of: "2026-11-30",
    by: "client",
    measures: [money("total"), count, ...parts.map(money)],
    total: {
      total: "700.00",
      count: 2,
      overdue: "500.00",
      today: "0.00",
      this_week: "200.00",
      this_month: "0.00",
      later: "0.00",
      undated: "0.00",
    },
    items,
    next_cursor: null,
    ...extra,
  };
}

export function advances(items: DebtRow[], extra: Partial<Debts> = {}): Debts {
  return {
    report: "advances",
    as_of: "2026-11-30",
    by: "client",
    measures: [money("total"), count],
    total: { total: "90.00", count: 1 },
    items,
    next_cursor: null,
    ...extra,
  };
}

export function debtBehind(id: string, extra: Partial<Debt> = {}): Debt {
  return {
    title: "Акт № 15 от 01.08.2026",
    document: { id, kind: "act", title: null, number: "15", date: "2026-08-01" },
    payment_id: null,
    deal: { id: "d1", name: "Окна для школы" },
    client: { company_id: "k1", contact_id: null, name: "ООО «Школа»" },
    legal_entity: FIRM,
    date: "2026-08-01",
    due_on: "2026-08-01",
    days_past_due: 121,
    amount: "150.00",
    value: "100.00",
    ...extra,
  };
}

export function debtTotals(extra: Partial<DebtTotals> = {}): DebtTotals {
  return {
    as_of: "2026-11-30",
    expected_payments: expected([]).total,
    receivables: receivables([]).total,
    advances: advances([]).total,
    ...extra,
  };
}
