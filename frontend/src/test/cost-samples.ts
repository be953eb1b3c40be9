// Costs, rules, pay and plans as the server tells them.
import type { Cost, EmployeePay, PlanTable, RecurringCost } from "@/shared/api/types";

export const cost = (extra: Partial<Cost> = {}): Cost => ({
  id: "x1",
  month: "2026-11",
  subject: { kind: "firm", id: null, name: null, number: null },
  category: { id: "k1", name: "Аренда" },
  amount: "1200.00",
  vat_amount: "200.00",
  net_amount: "1000.00",
  note: "Склад",
  recurring_id: null,
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z",
  version: 1,
  ...extra,
});

export const recurringCost = (extra: Partial<RecurringCost> = {}): RecurringCost => ({
  id: "z1",
  subject: { kind: "firm", id: null, name: null, number: null },
  category: { id: "k1", name: "Аренда" },
  amount: "1200.00",
  vat_amount: "0.00",
  note: null,
  from_month: "2026-09",
  to_month: null,
  made_until: "2026-11",
  created_at: "2026-11-20T10:00:00Z",
  version: 1,
  ...extra,
});

export const pay = (extra: Partial<EmployeePay> = {}): EmployeePay => ({
  user_id: "u2",
  from_month: "2026-01",
  salary: "90000.00",
  commission: "2.5",
  commission_of: "revenue",
  version: 1,
  ...extra,
});

/** Two months of the firm, a department and a colleague. */
export const planTable = (extra: Partial<PlanTable> = {}): PlanTable => ({
  measure: "revenue",
  months: ["2026-11", "2026-12"],
  rows: [
    {
      subject: { kind: "firm", id: null },
      name: null,
      department_id: null,
      is_present: true,
      cells: [{ amount: "300000.00", version: 1 }, null],
      total: "300000.00",
    },
    {
      subject: { kind: "employee", id: "u2" },
      name: "Вера Орлова",
      department_id: null,
      is_present: true,
      cells: [null, { amount: "50000.00", version: 4 }],
      total: "50000.00",
    },
  ],
  sums: [{ kind: "employee", cells: ["0.00", "50000.00"], total: "50000.00" }],
  ...extra,
});
