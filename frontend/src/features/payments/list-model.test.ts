import { expect, it } from "vitest";
import { cleared, countOf, isNarrow, patched, questionOf } from "./list-model";
import { readPaymentsSearch } from "./list-search";

it("the address asks the server; what is none of it is left out", () => {
  const search = readPaymentsSearch({
    q: " ",
    direction: "returned",
    state: "gone",
    advance: "true",
    firm: "f1",
    from: "2026-11-01",
    to: "вчера",
  });
  expect(search).toEqual({ direction: "returned", advance: true, firm: "f1", from: "2026-11-01" });
  expect(questionOf(search)).toEqual({
    direction: "returned",
    is_advance: true,
    legal_entity_id: "f1",
    date_from: "2026-11-01",
  });
});

it("filters are counted, changed and cleared; the search stays", () => {
  const search = readPaymentsSearch({
    q: "41",
    state: "posted",
    from: "2026-11-01",
    to: "2026-11-30",
  });
  expect(countOf(search)).toBe(2);
  expect(patched(search, { state: "", advance: false })).toEqual({
    q: "41",
    from: "2026-11-01",
    to: "2026-11-30",
  });
  expect(cleared(search)).toEqual({ q: "41" });
  expect([isNarrow({}), isNarrow(search)]).toEqual([false, true]);
});
