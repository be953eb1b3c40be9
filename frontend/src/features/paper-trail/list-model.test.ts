import { expect, it } from "vitest";
import { cleared, countOf, isNarrow, patched, questionOf } from "./list-model";
import { readOriginalsSearch } from "./list-search";

const whole = {
  q: "15",
  side: "theirs",
  state: "overdue",
  firm: "f1",
  kind: "act",
  responsible: "u1",
  from: "2026-11-01",
  to: "2026-11-30",
};

it("an address says which originals, and nothing that it cannot", () => {
  expect(readOriginalsSearch(whole)).toEqual(whole);
  const wrong = {
    q: " ",
    side: "both",
    state: "not_needed",
    kind: "page",
    from: "вчера",
    x: "y",
  };
  expect(readOriginalsSearch(wrong)).toEqual({});
});

it("asks the server in its words", () => {
  expect(questionOf(readOriginalsSearch(whole))).toEqual({
    q: "15",
    side: "theirs",
    state: "overdue",
    legal_entity_id: "f1",
    kind: "act",
    responsible_id: "u1",
    due_from: "2026-11-01",
    due_to: "2026-11-30",
  });
  expect(questionOf({})).toEqual({});
});

it("counts the filters, a period as one, and lets them go without what is searched for", () => {
  const search = patched(readOriginalsSearch(whole), { state: "", kind: null });
  expect(countOf(search)).toBe(4);
  expect(cleared(search)).toEqual({ q: "15" });
  expect([isNarrow(search), isNarrow(cleared({}))]).toEqual([true, false]);
});
