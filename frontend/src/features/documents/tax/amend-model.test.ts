import { expect, it } from "vitest";
import { dealDocument } from "@/test/samples";
import { advanceWish, correctionOf, correctionWish, isRevised, revisionWish } from "./amend-model";

it("a mistake is mended in what the tax law has исправления for, while it is in force", () => {
  const is = (kind: Parameters<typeof isRevised>[0]["kind"]) =>
    isRevised({ kind, stage: "issued" });
  expect([is("vat_invoice"), is("transfer"), is("corrective_invoice")]).not.toContain(false);
  expect([is("act"), is("invoice"), is("order_form")]).not.toContain(true);
  expect(isRevised({ kind: "transfer", stage: "amended" })).toBe(false);
});

it("sums are corrected of what was shipped, not of an advance nor of a correction", () => {
  const advance = { payment_id: "y1", payment_number: "77", received_on: "2026-11-20" };
  expect(correctionOf({ kind: "vat_invoice" })).toBe("corrective_invoice");
  expect(correctionOf({ kind: "transfer", advance: null })).toBe("corrective_transfer");
  expect(correctionOf({ kind: "vat_invoice", advance })).toBeUndefined();
  expect(correctionOf({ kind: "corrective_transfer" })).toBeUndefined();
});

it("each is asked for by the document before it", () => {
  const transfer = dealDocument({ kind: "transfer" });
  expect(revisionWish(transfer)).toEqual({ kind: "transfer", amends_id: "w1" });
  expect(correctionWish(transfer, "corrective_transfer")).toEqual({
    kind: "corrective_transfer",
    basis_id: "w1",
  });
  expect(advanceWish("y1", "w1")).toEqual({
    kind: "vat_invoice",
    payment_id: "y1",
    basis_id: "w1",
  });
});
