import { describe, expect, it } from "vitest";
import type { SignatureAgreement } from "@/shared/api/types";
import { paperMark } from "@/test/paper-samples";
import { bodyOf, groundOf, isBack, problemsOf } from "./agreement-model";

const agreement = (extra: Partial<SignatureAgreement> = {}): SignatureAgreement => ({
  id: "g1",
  legal_entity: { id: "f1", name: "Ромашка" },
  company_id: "c1",
  contact_id: null,
  client_name: "ООО «Школа»",
  document: { id: "w1", kind: "contract", number: "7", date: "2026-11-20" },
  signer: "Петров Иван Сергеевич",
  post: null,
  email: "d@school.ru",
  created_at: "2026-11-22T10:00:00Z",
  ended_at: null,
  version: 1,
  ...extra,
});

const contract = {
  id: "w1",
  kind: "contract",
  stage: "issued",
  agrees_on_signatures: true,
} as const;
const back = { marks: [paperMark({ kind: "scan_received" })] };

describe("who signs", () => {
  it("has a name and an address", () => {
    expect(problemsOf({ signer: " ", post: "", email: "d@" })).toEqual(["signer", "email"]);
    expect(problemsOf({ signer: "Петров", post: "", email: " d@school.ru " })).toEqual([]);
  });

  it("is sent without blanks around", () => {
    expect(bodyOf("w1", { signer: " Петров ", post: " ", email: " d@school.ru " })).toEqual({
      document_id: "w1",
      signer: "Петров",
      post: null,
      email: "d@school.ru",
    });
  });
});

describe("a contract as the ground of signatures", () => {
  it("is one when the client's signature has come, and was not taken back", () => {
    expect(isBack(back)).toBe(true);
    expect(isBack({ marks: [paperMark({ kind: "original_sent" })] })).toBe(false);
    const ours = paperMark({ kind: "original_received", side: "ours" });
    expect(isBack({ marks: [ours] })).toBe(false);
    const withdrawn = paperMark({ kind: "scan_received", withdrawn_at: "2026-11-24T10:00:00Z" });
    expect(isBack({ marks: [withdrawn] })).toBe(false);
  });

  it("is offered until one is in effect, and again after its end", () => {
    expect(groundOf(contract, [], back)).toEqual({ kind: "open" });
    expect(groundOf(contract, [], { marks: [] })).toEqual({ kind: "closed" });
    const plain = { ...contract, agrees_on_signatures: false };
    expect(groundOf(plain, [], back)).toEqual({ kind: "closed" });
    expect(groundOf(contract, [], undefined)).toEqual({ kind: "closed" });
    const ended = agreement({ ended_at: "2026-11-23T10:00:00Z" });
    expect(groundOf(contract, [ended], back)).toEqual({ kind: "open" });
  });

  it("is told from another one in effect", () => {
    const now = agreement();
    expect(groundOf(contract, [now], back)).toEqual({ kind: "this", agreement: now });
    expect(groundOf({ ...contract, id: "w2" }, [now], back)).toEqual({ kind: "closed" });
  });

  it("needs no mark where others wrote it, but must be issued", () => {
    const outside = { ...contract, kind: "outside" } as const;
    expect(groundOf(outside, [], undefined)).toEqual({ kind: "open" });
    expect(groundOf({ ...outside, stage: "draft" }, [], undefined)).toEqual({ kind: "closed" });
  });
});
