import { expect, it } from "vitest";
import { cardChanges, textIn } from "./model";

const card = (extra: object) => ({
  particulars: { last_name: "Ёлкина", first_name: "Анна", post: null, company: "m1" },
  phones: ["8 (910) 123-45-67"],
  emails: [],
  owner: { responsible: null, department: null },
  ...extra,
});

it("tells which fields of a card became others", () => {
  const to = card({
    particulars: { last_name: "Ёлкина", first_name: "Анна", post: "Директор", company: "m2" },
    phones: ["8 (910) 123-45-67", "35-44-55"],
    owner: { responsible: "u1", department: null },
  });
  expect(cardChanges({ from: card({}), to })).toEqual([
    { field: "post", from: "", to: "Директор" },
    { field: "company", from: "m1", to: "m2" },
    { field: "phones", from: "8 (910) 123-45-67", to: "8 (910) 123-45-67, 35-44-55" },
    { field: "owner", from: "", to: "u1" },
  ]);
});

it("knows nothing of an erased card", () => {
  expect(cardChanges({ contact: "k1", erased: true })).toEqual([]);
  expect(cardChanges({ from: {}, to: {} })).toEqual([]);
  expect(cardChanges({ from: null, to: card({}) })).toEqual([]);
});

it("reads a text and nothing else", () => {
  expect(textIn({ reason: "Дважды" }, "reason")).toBe("Дважды");
  expect(textIn({ reason: 1 }, "reason")).toBe("");
});
