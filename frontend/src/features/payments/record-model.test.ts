import { describe, expect, it } from "vitest";
import { dealDocument, payment } from "@/test/samples";
import {
  amountOf,
  beginningOf,
  bodyOf,
  draftName,
  payerFields,
  payerOf,
  placeOf,
  problemsOf,
} from "./record-model";

const blank = beginningOf({ kind: "new" }, "");
const around = { firm: "f1", day: "2026-11-23", isClosed: false, candidates: [], isRefund: false };

describe("a payment begins", () => {
  it("from an invoice with its firm, its buyer and what is left to pay", () => {
    const invoice = dealDocument({ stage: "issued", number: "15", paid: "1.50" });
    expect(beginningOf({ kind: "invoice", invoice }, "Оплата: Счёт № 15")).toMatchObject({
      direction: "received",
      firm: "f1",
      payerKind: "company",
      payer: { id: "m1", name: "ООО «Школа»" },
      amount: "399,50",
      purpose: "Оплата: Счёт № 15",
    });
  });

  it("as a refund with whoever paid and what was not given back", () => {
    const source = payment({ refunded: "100.00", way: "card" });
    expect(beginningOf({ kind: "refund", payment: source }, "")).toMatchObject({
      direction: "returned",
      payer: { id: "m1", name: "ООО «Школа»" },
      amount: "400",
      way: "card",
    });
  });

  it("from a deal with its company, or its contact", () => {
    const contact = { id: "k1", name: "Анна" };
    const deal = { id: "d1", company: null, contact };
    expect(beginningOf({ kind: "deal", deal }, "")).toMatchObject({
      payerKind: "contact",
      payer: contact,
    });
    expect(payerFields({ payer_name: "Дядя" })).toEqual({
      payerKind: "other",
      payer: null,
      payerName: "Дядя",
    });
  });

  it("each with a draft of its own", () => {
    const names = [
      draftName({ kind: "new" }),
      draftName({ kind: "deal", deal: { id: "d1" } }),
      draftName({ kind: "invoice", invoice: dealDocument() }),
      draftName({ kind: "refund", payment: payment() }),
    ];
    expect(new Set(names).size).toBe(4);
  });
});

describe("a payment is not sent", () => {
  it("without an amount above zero, a day, a payer and a firm", () => {
    expect(problemsOf(blank, { ...around, firm: "", day: null })).toEqual({
      firm: "firm",
      payer: "payer",
      amount: "amount",
      day: "day",
    });
    expect([amountOf("0,00"), amountOf("сто"), amountOf("1 500,5")]).toEqual([
      null,
      null,
      "1500.50",
    ]);
    const named = { ...blank, payerKind: "other" as const, payerName: "Дядя", amount: "1" };
    expect(problemsOf(named, around)).toEqual({});
  });

  it("into a closed period", () => {
    const typed = { ...blank, payer: { id: "m1", name: "Школа" }, amount: "1" };
    expect(problemsOf(typed, { ...around, isClosed: true })).toEqual({ day: "closed" });
  });
});

it("what is sent holds no empty words, and the payer is known in one way", () => {
  const fields = {
    ...blank,
    payer: { id: "m1", name: "Школа" },
    amount: "500",
    reference: " 318 ",
  };
  const sent = { firm: "f1", day: "2026-11-23", candidates: [], acceptsOther: false };
  expect(bodyOf(fields, { kind: "new" }, sent)).toEqual({
    direction: "received",
    amount: "500.00",
    value_date: "2026-11-23",
    legal_entity_id: "f1",
    company_id: "m1",
    way: "bank",
    reference: "318",
    allocations: [],
  });
  const refund = { kind: "refund" as const, payment: payment() };
  const named = { ...fields, payerKind: "other" as const, payerName: "Дядя" };
  expect(bodyOf(named, refund, { ...sent, acceptsOther: true })).toMatchObject({
    payer_name: "Дядя",
    refund_of_id: "y1",
    accepts_other_payer: true,
  });
  expect(payerOf(named)).toBeNull();
  expect(payerOf({ ...fields, payerKind: "contact" })).toEqual({ contact_id: "m1" });
});

it("the server's objections find their fields", () => {
  const sent = [{ document_id: "w1" }];
  expect(
    ["/value_date", "#/company_id", "/amount", "/allocations/0/amount", "/allocations"].map(
      (pointer) => placeOf(pointer, sent),
    ),
  ).toEqual(["day", "payer", "amount", "share:w1", "rest"]);
});
