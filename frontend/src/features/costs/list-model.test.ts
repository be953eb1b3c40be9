import { expect, it } from "vitest";
import { cleared, countOf, isNarrow, patched, questionOf, readCostsSearch } from "./list-model";

it("keeps of an address what a list of costs can be asked", () => {
  const search = readCostsSearch({
    from: "2026-01",
    to: "soon",
    kind: "kittens",
    category: "k1",
    sort: "-amount",
    tab: "other",
  });
  expect(search).toEqual({ from: "2026-01", category: "k1", sort: "-amount" });
  expect(questionOf({ ...search, kind: "channel", cost: "x" })).toEqual({
    month_from: "2026-01",
    subject_kind: "channel",
    category_id: "k1",
    sort: "-amount",
  });
});

it("counts both ends of a stretch as one filter", () => {
  const search = { from: "2026-01", to: "2026-02", kind: "firm", sort: "month" } as const;
  expect(countOf(search)).toBe(2);
  expect(isNarrow(search)).toBe(true);
  expect(cleared(search)).toEqual({ sort: "month" });
  expect(patched(search, { from: "", to: "", kind: "" })).toEqual({ sort: "month" });
});
