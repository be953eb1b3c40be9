import { expect, it } from "vitest";
import { original } from "@/test/paper-samples";
import { isMarkable, joined, shipmentsOf } from "./bulk-model";

const rows = [
  original({ id: "o1", document_id: "w1", side: "theirs" }),
  original({ id: "o2", document_id: "w1", side: "ours" }),
  original({ id: "o3", document_id: "w2", side: "theirs" }),
];

it("originals of each side go together, ours first", () => {
  expect(shipmentsOf(rows)).toEqual([
    { side: "ours", ids: ["w1"] },
    { side: "theirs", ids: ["w1", "w2"] },
  ]);
  expect(shipmentsOf([])).toEqual([]);
});

it("a refusal stands at the original of its side", () => {
  const refused = [{ document_id: "w1", code: "mark_repeated", message: "Такая отметка уже есть" }];
  const first = joined(
    { marked: 0, refused: [] },
    { document_ids: ["w1"], refused: [] },
    rows,
    "ours",
  );
  const both = joined(first, { document_ids: ["w2"], refused }, rows, "theirs");
  expect(both).toEqual({
    marked: 2,
    refused: [{ row: rows[0], message: "Такая отметка уже есть" }],
  });
});

it("of what is signed electronically nothing more is recorded", () => {
  expect(isMarkable(original({ way: "post" }))).toBe(true);
  expect(isMarkable(original({ way: null }))).toBe(true);
  for (const way of ["edo", "page"] as const) {
    expect(isMarkable(original({ way }))).toBe(false);
  }
});
