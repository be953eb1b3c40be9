// A true-to-contract sample for unit tests.
import type { Recurrence } from "@/shared/api/types";
import { dealDocument } from "./samples";

export function recurrence(extra: Partial<Recurrence> = {}): Recurrence {
  const [line] = dealDocument().lines;
  return {
    id: "q1",
    deal: { id: "d1", name: "Окна для школы" },
    legal_entity: { id: "f1", name: "Ромашка" },
    contract: null,
    kinds: ["invoice", "act"],
    schedule: { months: 1, day: 1, from: "2026-11-22", until: null, covers: "past" },
    lines: line ? [{ ...line, title: "Обслуживание за {период}" }] : [],
    amount: line?.amount ?? "0.00",
    vat_included: true,
    is_paused: false,
    next_on: "2026-12-01",
    created_at: "2026-11-22T10:00:00Z",
    version: 1,
    ...extra,
  };
}
