import { expect, it } from "vitest";
import { targetOf } from "./findings-model";

const document = {
  legal_entity: { id: "f1", name: "Ромашка" },
  company_id: "m1",
  deal: { id: "d1", name: "Окна" },
};

it("a finding leads to where it is mended", () => {
  const target = (place: "document" | "legal_entity" | "buyer", pointer: string) =>
    targetOf(document, { place, pointer });
  expect(target("document", "/lines/0/price")).toEqual({
    kind: "field",
    pointer: "/lines/0/price",
  });
  expect(target("document", "/company_id")).toEqual({ kind: "deal", id: "d1" });
  expect(target("legal_entity", "/regimes")).toEqual({
    kind: "legalEntity",
    id: "f1",
    pointer: "/regimes",
  });
  expect(target("buyer", "/inn")).toEqual({ kind: "company", id: "m1", pointer: "/inn" });
});

it("who gets a document of no deal is nowhere to be chosen", () => {
  const finding = { place: "document", pointer: "/company_id" } as const;
  expect(targetOf({ ...document, deal: null }, finding)).toEqual({ kind: "nowhere" });
});

it("a person who buys has no card of requisites", () => {
  const finding = { place: "buyer", pointer: "/inn" } as const;
  expect(targetOf({ ...document, company_id: null }, finding)).toEqual({ kind: "nowhere" });
});
