// Plan and fact, true to the contract.
import type { PlanFact, PlanFactCell, PlanFactRow } from "@/shared/api/report-types";

export const factCell = (extra: Partial<PlanFactCell> = {}): PlanFactCell => ({
  plan: null,
  fact: null,
  forecast: null,
  done: null,
  expected: null,
  ...extra,
});

export function factRow(
  kind: PlanFactRow["subject"]["kind"],
  id: string | null,
  name: string | null,
  extra: Partial<PlanFactRow> = {},
): PlanFactRow {
  const october = factCell({ fact: "0.00", forecast: "0.00" });
  const november = factCell({ fact: "107.00", forecast: "128.40" });
  return {
    subject: { kind, id },
    name,
    department_id: null,
    is_present: true,
    cells: [october, november, factCell()],
    total: factCell({ fact: "107.00" }),
    ...extra,
  };
}

/** Three months, of which the second is going on. */
export const planFact = (extra: Partial<PlanFact> = {}): PlanFact => ({
  measure: "revenue",
  figure: { name: "revenue", unit: "money", behind: "deals" as const },
  months: ["2026-10", "2026-11", "2026-12"],
  today: "2026-11-25",
  rows: [
    factRow("firm", null, null, {
      cells: [
        factCell({ fact: "0.00", forecast: "0.00" }),
        factCell({
          plan: "214.00",
          fact: "107.00",
          forecast: "128.40",
          done: "50.00",
          expected: "60.00",
        }),
        factCell({ plan: "300.00" }),
      ],
      total: factCell({ plan: "514.00", fact: "107.00" }),
    }),
    factRow("department", "d2", "Север", { department_id: "d1" }),
    factRow("department", "d1", "Продажи"),
    factRow("employee", "u2", "Борис", { department_id: "d2" }),
    factRow("employee", "u1", "Анна", { department_id: "d1" }),
    factRow("employee", "u3", "Вера", { is_present: false }),
  ],
  ...extra,
});
