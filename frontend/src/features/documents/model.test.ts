import { describe, expect, it } from "vitest";
import { emptyDraft } from "@/entities/lines/lines-model";
import { dealDocument } from "@/test/samples";
import {
  bodyOf,
  changedParts,
  countedOf,
  fieldsOf,
  fileNameIn,
  followerOf,
  followersOf,
  isHalf,
  isReady,
  outsideAmount,
  pickedFor,
  problemsIn,
  refusedFields,
  saysOf,
} from "./model";
import { told, toldOf } from "./told";

const document = dealDocument();
const begun = fieldsOf(document);
const [line = expect.fail()] = begun.lines;

describe("a draft that is typed into", () => {
  it("sends only what is other, blank texts as nothing", () => {
    const fields = { ...begun, payBy: null, terms: "  ", basis: " Договор № 5 " };
    const parts = changedParts(begun, fields);
    expect(parts).toEqual(["basis", "pay_by", "terms"]);
    expect(bodyOf(fields, parts, document)).toEqual({
      basis: "Договор № 5",
      pay_by: null,
      terms: null,
    });
    expect(changedParts(begun, fieldsOf(dealDocument()))).toEqual([]);
  });

  it("sends lines whole, without blank ones, anew where somebody has removed them", () => {
    const lines = [line, emptyDraft("k", "шт")];
    const body = bodyOf({ ...begun, lines }, ["lines"], dealDocument({ lines: [] }));
    expect(body.lines).toHaveLength(1);
    expect(body.lines?.[0]).not.toHaveProperty("id");
    expect(bodyOf({ ...begun, lines }, ["lines"], document).lines?.[0]).toMatchObject({ id: "l1" });
  });

  it("has a period with both its days or none", () => {
    const first = { ...begun, periodFirst: "2026-11-01" };
    const both = { ...first, periodLast: "2026-11-30" };
    expect([isHalf(begun), isHalf(first), isHalf(both)]).toEqual([false, true, false]);
    expect(bodyOf(both, changedParts(begun, both), document)).toEqual({
      period: { first: "2026-11-01", last: "2026-11-30" },
    });
    expect(bodyOf(begun, ["period"], document)).toEqual({ period: null });
  });

  it("shows the server's sum of a line until something in it is changed", () => {
    expect(countedOf(document, line, true)).toBe("401.00");
    expect(countedOf(document, line, false)).toBeUndefined();
    expect(countedOf(document, { ...line, quantity: "3" }, true)).toBeUndefined();
  });

  it("takes no price from the catalogue that holds the VAT otherwise", () => {
    const taken = { price: "100", vatRate: "22", isVatIncluded: true };
    expect(pickedFor(taken, true)).toEqual({ change: taken, isOtherVat: false });
    expect(pickedFor(taken, false).change.price).toBe("");
    expect(pickedFor({ ...taken, vatRate: "none" }, false).isOtherVat).toBe(false);
  });

  it("is told in parts, to be held against another version", () => {
    const theirs = dealDocument({ pay_by: "2026-12-01", terms: "Самовывоз" });
    expect(toldOf(theirs, ["pay_by", "terms"])).toBe("Оплатить до: 01.12.2026\nУсловия: Самовывоз");
    expect(told(begun, ["lines", "vat_included", "legal_entity_id"], "Ромашка")).toBe(
      "Окно, ОК-1, 2 шт × 200,50 ₽, НДС 22 %\nНДС в цене\nОрганизация: Ромашка",
    );
  });
});

it("what is refused in a line is known by its place", () => {
  const pointers = ["/lines/1/price", "#/lines/0/vat_rate", "/lines/0", "/date"];
  expect(refusedFields(pointers, 0)).toEqual(["vatRate"]);
  expect(refusedFields(pointers, 1)).toEqual(["price"]);
  expect(refusedFields(pointers, -1)).toEqual([]);
});

it("each kind says its own, and others are made from it", () => {
  const deal = { id: "d1" };
  expect(followersOf({ kind: "quote", deal })).toEqual(["invoice", "order_form", "contract"]);
  expect(followersOf({ kind: "invoice", deal })).toEqual(["act", "transfer", "waybill"]);
  expect(followersOf({ kind: "invoice", deal, usual_closing: "transfer" })).toEqual([
    "transfer",
    "act",
    "waybill",
  ]);
  expect(followersOf({ kind: "contract", deal, usual_closing: "waybill" })[0]).toBe("waybill");
  expect(followersOf({ kind: "invoice", deal, usual_closing: null })[0]).toBe("act");
  expect(followersOf({ kind: "transfer", deal })).toEqual([]);
  expect(followersOf({ kind: "outside", deal })).toContain("invoice");
  expect(followersOf({ kind: "outside", deal: null })).toEqual(["reconciliation"]);
  expect(followersOf({ kind: "order_form", deal })).toContain("contract");
  expect(saysOf({ kind: "act" })).toMatchObject({
    period: true,
    payBy: false,
    introduction: false,
  });
  expect(saysOf({ kind: "quote" })).toMatchObject({
    introduction: true,
    validUntil: true,
    basis: false,
  });
  expect(saysOf({ kind: "order_form" })).toMatchObject({
    lines: true,
    basis: true,
    terms: true,
    validUntil: true,
  });
});

describe("what the tax law fixes", () => {
  const revision = { number: 1, date: "2026-11-25" };

  it("an исправление has a day of its own and the firm of the first", () => {
    const kept = dealDocument({ kind: "transfer", revision });
    expect(saysOf(kept)).toMatchObject({ lines: true, revisedOn: true, firm: false });
    const begin = fieldsOf(kept);
    const fields = { ...begin, revisedOn: "2026-11-26" };
    const parts = changedParts(begin, fields);
    expect(bodyOf(fields, parts, kept)).toEqual({ revised_on: "2026-11-26" });
    expect(told(fields, parts, "Ромашка")).toBe("Дата исправления: 26.11.2026");
    expect(isReady(kept, fields)).toBe(true);
    expect(isReady(kept, { ...fields, revisedOn: null })).toBe(false);
  });

  it("only a correction may take a line back whole", () => {
    const none = { ...line, quantity: "0,0" };
    expect(problemsIn(none, "transfer")).toEqual(["quantity"]);
    expect(problemsIn(none, "corrective_transfer")).toEqual([]);
    expect(problemsIn({ ...none, quantity: "" }, "corrective_invoice")).toEqual(["quantity"]);
  });
});

it("an акт сверки upon a contract is of the client, whatever else is made of the deal", () => {
  const contract = { id: "w1", kind: "contract", deal: { id: "d1" } } as const;
  expect(followerOf(contract, "reconciliation")).toEqual({
    kind: "reconciliation",
    basis_id: "w1",
  });
  expect(followerOf(contract, "act")).toEqual({ kind: "act", deal_id: "d1", basis_id: "w1" });
});

describe("an outside document", () => {
  const outside = {
    title: "Договор поставки",
    number: null,
    amount: "0.00",
    effect: "none",
  } as const;
  const kept = dealDocument({ kind: "outside", outside, lines: [] });
  const [start, typed] = [
    fieldsOf(kept),
    {
      title: " Акт ",
      number: " 7 ",
      amount: "1 500,5",
      hasScanClause: true,
      hasSignatureClause: false,
    },
  ];

  it("names a sum or none, as it is typed", () => {
    expect(start.outside?.amount).toBe("");
    const fields = { ...start, outside: { ...typed, effect: "debit" as const } };
    const parts = changedParts(start, fields);
    expect(bodyOf(fields, parts, kept)).toEqual({
      outside: {
        title: "Акт",
        number: "7",
        amount: "1500.50",
        effect: "debit",
        has_scan_clause: true,
        has_signature_clause: false,
      },
    });
    expect(told(fields, parts, "Ромашка")).toBe(
      "Акт № 7, 1 500,5 ₽, Клиент должен больше: акт на его бланке, сканы действуют",
    );
    expect(outsideAmount({ ...typed, amount: "", effect: "none" })).toBe("0.00");
    expect(outsideAmount({ ...typed, amount: "сто", effect: "none" })).toBeNull();
  });
});

it("a letter is sent whole, and told line by line", () => {
  const kept = dealDocument({ kind: "letter", letter: { subject: "О сроках" }, lines: [] });
  const begin = fieldsOf(kept);
  const letter = begin.letter && { ...begin.letter, text: "Сообщаем." };
  const fields = { ...begin, letter };
  const parts = changedParts(begin, fields);
  expect(bodyOf(fields, parts, kept).letter).toMatchObject({
    title: null,
    subject: "О сроках",
    text: "Сообщаем.",
  });
  expect(told(fields, parts, "Ромашка")).toBe("О сроках\nСообщаем.");
});

it("a file is called as the server says", () => {
  const header = `attachment; filename="____.pdf"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%2015.pdf`;
  expect(fileNameIn(header)).toBe("Счёт 15.pdf");
  expect(fileNameIn("attachment; filename*=UTF-8''%E0%A4%A")).toBeNull();
  expect(fileNameIn(null)).toBeNull();
});
