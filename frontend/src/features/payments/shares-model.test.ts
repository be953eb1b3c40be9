import { describe, expect, it } from "vitest";
import { dealDocument, documentRow, payment, suggestion } from "@/test/samples";
import {
  type Candidate,
  givable,
  heldCandidates,
  openCandidates,
  paidCandidates,
  refundCandidates,
  restOf,
  sharesOf,
  sharesProblems,
  typedShare,
} from "./shares-model";

const invoice = (id: string) => ({ id, kind: "invoice" as const, number: id, date: "2026-11-22" });
const one = (id: string, most: string, suggested = "0.00"): Candidate => ({
  document: invoice(id),
  deal: "Окна",
  most,
  suggested,
});

describe("the shares of a payment", () => {
  const candidates = [
    one("a", "400.00", "400.00"),
    one("b", "300.00", "100.00"),
    one("c", "50.00"),
  ];

  it("are those suggested until somebody types others; the rest is counted in kopecks", () => {
    expect(candidates.map((candidate) => typedShare(candidate, { b: "50,10" }))).toEqual([
      "400",
      "50,10",
      "",
    ]);
    expect(restOf("500.00", candidates, {})).toBe("0.00");
    expect(restOf("500.00", candidates, { b: "50,10" })).toBe("49.90");
    expect(restOf("500.00", candidates, { a: "", b: "0" })).toBe("500.00");
    expect(restOf("500.00", candidates, { b: "сто" })).toBeNull();
    expect(restOf(null, candidates, {})).toBeNull();
  });

  it("are sent without those that get nothing", () => {
    expect(sharesOf(candidates, { b: "0,00", c: "1" })).toEqual([
      { document_id: "a", amount: "400.00" },
      { document_id: "c", amount: "1.00" },
    ]);
  });

  it("are no more than the invoice awaits, nor together more than came", () => {
    expect(sharesProblems("500.00", candidates, {})).toEqual({});
    expect(sharesProblems("500.00", candidates, { a: "400,01", b: "x" })).toEqual({
      "share:a": "over",
      "share:b": "share",
    });
    expect(sharesProblems("499.99", candidates, {})).toEqual({ rest: "spent" });
  });
});

describe("the invoices that may get something", () => {
  it("are the open ones, with what the server suggests", () => {
    expect(openCandidates([suggestion({ amount: "100.00" })], null, "100.00")).toEqual([
      {
        document: { id: "w1", kind: "invoice", number: "15", date: "2026-11-22" },
        deal: "Окна для школы",
        most: "401.00",
        suggested: "100.00",
      },
    ]);
  });

  it("of an invoice's own page begin with it, and it alone gets money by itself", () => {
    const asked = dealDocument({ stage: "issued", number: "15", paid: "1.00" });
    const other = suggestion({ document: invoice("w2"), amount: "401.00" });
    const candidates = openCandidates([other, suggestion()], asked, "1000.00");
    expect(
      candidates.map(({ document, most, suggested }) => [document.id, most, suggested]),
    ).toEqual([
      ["w1", "400.00", "400.00"],
      ["w2", "401.00", "0.00"],
    ]);
    expect(openCandidates([], asked, "50.00")[0]?.suggested).toBe("50.00");
    expect(openCandidates([], asked, null)[0]?.suggested).toBe("0.00");
  });

  it("of a refund are those of the payment; its advance is given back first", () => {
    const source = payment();
    const suggested = (amount: string | null) => refundCandidates(source, amount)[0]?.suggested;
    expect(suggested("99.00")).toBe("0.00");
    expect(suggested("100.00")).toBe("1.00");
    expect(suggested("500.00")).toBe("401.00");
    expect(suggested(null)).toBe("0.00");
  });

  it("of money that goes back without a payment are the paid ones", () => {
    const [found] = paidCandidates([documentRow({ paid: "100.00" })]);
    expect([found?.most, found?.suggested]).toEqual(["100.00", "0.00"]);
  });

  it("of a payment that is there are those it is for, then the open ones", () => {
    const others = [one("w1", "9.00"), one("w2", "50.00", "50.00")];
    expect(
      heldCandidates(payment(), others).map(({ document, most, suggested }) => [
        document.id,
        most,
        suggested,
      ]),
    ).toEqual([
      ["w1", "410.00", "401.00"],
      ["w2", "50.00", "0.00"],
    ]);
    const back = payment({ direction: "returned" });
    expect(heldCandidates(back, others)[0]?.most).toBe("9.00");
  });

  it("what is for invoices that the reader does not see cannot be given out", () => {
    const hidden = { document: null, deal: null, amount: "100.00" };
    const held = payment({ allocations: [...payment().allocations, hidden], rest: "9.00" });
    expect(givable(held)).toBe("410.00");
    expect(heldCandidates(held, [])).toHaveLength(1);
  });
});
