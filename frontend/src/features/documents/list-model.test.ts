import { expect, it } from "vitest";
import { readDocumentsSearch } from "./list-search";
import { cleared, countOf, isNarrow, patched, questionOf } from "./list-model";

it("an address says which documents, and nothing that it cannot", () => {
  const search = {
    q: "15",
    kind: "invoice",
    stage: "issued",
    firm: "f1",
    company: "m1",
    contact: "k1",
    paper: "overdue",
    from: "2026-11-01",
    to: "2026-11-30",
  };
  expect(readDocumentsSearch(search)).toEqual(search);
  expect(
    readDocumentsSearch({
      q: " ",
      kind: "page",
      stage: 1,
      firm: "",
      paper: "lost",
      from: "вчера",
      x: "y",
    }),
  ).toEqual({});
});

it("asks the server in its words", () => {
  const search = readDocumentsSearch({ q: "15", firm: "f1", from: "2026-11-01", to: "2026-11-30" });
  expect(questionOf(search)).toEqual({
    q: "15",
    legal_entity_id: "f1",
    date_from: "2026-11-01",
    date_to: "2026-11-30",
  });
  expect(questionOf(readDocumentsSearch({ kind: "act", stage: "draft" }))).toEqual({
    kind: "act",
    stage: "draft",
  });
  expect(questionOf({ paper: "in_transit" })).toEqual({ paper: "in_transit" });
  expect([isNarrow(search), isNarrow({})]).toEqual([true, false]);
});

it("asks for a client's documents", () => {
  expect(questionOf({ company: "m1" })).toEqual({ company_id: "m1" });
  expect(questionOf({ contact: "k1" })).toEqual({ contact_id: "k1" });
});

it("counts the filters, a period as one, and lets them go without what is searched for", () => {
  const search = patched(
    { q: "15", kind: "act" },
    { kind: "", stage: "draft", from: "2026-11-01" },
  );
  expect(search).toEqual({ q: "15", stage: "draft", from: "2026-11-01" });
  expect(countOf(search)).toBe(2);
  expect(countOf(patched(search, { to: "2026-11-30", company: "m1" }))).toBe(3);
  expect(countOf({ paper: "overdue" })).toBe(1);
  expect(cleared(search)).toEqual({ q: "15" });
  expect(countOf(cleared(search))).toBe(0);
});
