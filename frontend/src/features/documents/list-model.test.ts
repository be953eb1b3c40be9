import { expect, it } from "vitest";
import { isNarrow, questionOf, readDocumentsSearch } from "./list-model";

it("an address says which documents, and nothing that it cannot", () => {
  const search = {
    q: "15",
    kind: "invoice",
    stage: "issued",
    firm: "f1",
    from: "2026-11-01",
    to: "2026-11-30",
  };
  expect(readDocumentsSearch(search)).toEqual(search);
  expect(
    readDocumentsSearch({ q: " ", kind: "letter", stage: 1, firm: "", from: "вчера", x: "y" }),
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
  expect([isNarrow(search), isNarrow({})]).toEqual([true, false]);
});
