// Trails of papers, true to contract, for unit tests.
import type { Original, PaperLeg, PaperMark, PaperTrail } from "@/shared/api/types";

export function paperLeg(extra: Partial<PaperLeg> = {}): PaperLeg {
  return {
    side: "ours",
    state: "waiting",
    awaits: "our_original",
    is_lost: false,
    since: "2026-11-22",
    due_on: "2026-12-04",
    days_overdue: null,
    sent_on: null,
    way: null,
    tracking: null,
    ...extra,
  };
}

export function paperMark(extra: Partial<PaperMark> = {}): PaperMark {
  return {
    id: "q1",
    kind: "original_sent",
    side: "ours",
    date: "2026-11-23",
    way: "post",
    tracking: "80081234567890",
    operator: null,
    operator_id: null,
    file: null,
    person: null,
    note: null,
    recorded_by: { id: "u1", name: "Анна Смирнова" },
    recorded_at: "2026-11-23T10:00:00Z",
    withdrawn_by: null,
    withdrawn_at: null,
    ...extra,
  };
}

/** Of an act that was just issued. */
export function paperTrail(extra: Partial<PaperTrail> = {}): PaperTrail {
  return {
    document_id: "w1",
    document_kind: "act",
    number: "15",
    date: "2026-11-22",
    expects: "paper",
    state: "waiting",
    ours: paperLeg(),
    theirs: paperLeg({
      side: "theirs",
      state: "not_needed",
      awaits: null,
      since: null,
      due_on: null,
    }),
    term_days: 10,
    marks: [],
    version: 1,
    ...extra,
  };
}

export function original(extra: Partial<Original> = {}): Original {
  return {
    ...paperLeg(),
    id: "o1",
    document_id: "w1",
    kind: "act",
    number: "15",
    date: "2026-11-22",
    amount: "401.00",
    company_id: "m1",
    contact_id: null,
    buyer_name: "ООО «Школа»",
    deal: { id: "d1", name: "Окна для школы" },
    responsible: { id: "u1", name: "Анна Смирнова" },
    department_id: null,
    legal_entity: { id: "f1", name: "Ромашка" },
    ...extra,
  };
}
