import { expect, it } from "vitest";
import { dealDocument, legalEntity, payment, row } from "@/test/samples";
import {
  advanceWish,
  correctionOf,
  correctionWish,
  foundChoices,
  isRevised,
  isTaxed,
  payerChoices,
  restWish,
  revisionWish,
} from "./amend-model";

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

it("an advance is taxed where it came and was posted, by a firm that pays VAT on its day", () => {
  const payer = legalEntity({
    regimes: [{ valid_from: "2026-01-01", regime: "general", vat: "general" }],
  });
  const exempt = legalEntity({
    regimes: [{ valid_from: "2026-01-01", regime: "simplified_income", vat: "exempt" }],
  });
  expect(isTaxed(payment(), [payer])).toBe(true);
  expect(isTaxed(payment(), [exempt])).toBe(false);
  expect(isTaxed(payment({ direction: "returned" }), [payer])).toBe(false);
  expect(isTaxed(payment({ state: "undone" }), [payer])).toBe(false);
});

it("money for no invoice is of a deal of its payer", () => {
  expect(restWish("y1", "d1")).toEqual({ kind: "vat_invoice", payment_id: "y1", deal_id: "d1" });
  const rows = [row("d1"), row("d2", { company: { id: "m1", name: "ООО «Школа»" } })];
  const company = { id: "m1", name: "ООО «Школа»" };
  expect(payerChoices({ company }, rows).map(({ id }) => id)).toEqual(["d1", "d2"]);
  expect(payerChoices({ company: null }, rows).map(({ id }) => id)).toEqual(["d1"]);
});

it("only deals are chosen of what is found", () => {
  const found = [
    { kind: "company", id: "m1", title: "ООО «Школа»" },
    { kind: "deal", id: "d1", title: "Окна", number: 12, subtitle: "ООО «Школа»" },
  ] as const;
  expect(foundChoices([...found])).toEqual([
    { id: "d1", title: "Окна", number: 12, hint: "ООО «Школа»" },
  ]);
});
