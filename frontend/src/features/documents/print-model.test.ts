import { expect, it } from "vitest";
import { canPrint } from "@/entities/documents/kinds";
import { linesOf, wishOf } from "./print-model";

it("what both sides sign is printed twice, anything else once", () => {
  const lines = linesOf([
    { id: "a", kind: "invoice" },
    { id: "b", kind: "act" },
    { id: "c", kind: "vat_invoice" },
  ]);
  expect(wishOf(lines)).toEqual([
    { id: "a", copies: 1 },
    { id: "b", copies: 2 },
    { id: "c", copies: 1 },
  ]);
  const off = lines.filter(({ id }) => id === "b");
  expect(wishOf(off)).toEqual([{ id: "b", copies: 2 }]);
});

it("drafts, void and outside documents have no paper to print", () => {
  expect(canPrint({ stage: "issued", kind: "act" })).toBe(true);
  expect(canPrint({ stage: "draft", kind: "act" })).toBe(false);
  expect(canPrint({ stage: "cancelled", kind: "act" })).toBe(false);
  expect(canPrint({ stage: "issued", kind: "outside" })).toBe(false);
});
