import { expect, it } from "vitest";
import { detailOf, matchesTitle, pathOf } from "./model";

it("finds an action by the beginnings of its words, ё or е", () => {
  expect(matchesTitle("Тёмное оформление", "тем оф")).toBe(true);
  expect(matchesTitle("Тёмное оформление", "")).toBe(true);
  expect(matchesTitle("Воронки и этапы", "этап")).toBe(true);
  expect(matchesTitle("Воронки и этапы", "ронки")).toBe(false);
});

it("leads to the card of what was found", () => {
  expect(pathOf("deal", "1")).toBe("/deals/1");
  expect(pathOf("company", "2")).toBe("/companies/2");
  expect(pathOf("product", "3")).toBe("/catalogue?product=3");
});

it("shows a deal's sum as sums are shown", () => {
  expect(detailOf("deal", "135345.00")).toBe("135\u00a0345\u00a0₽");
  expect(detailOf("deal", "")).toBe("");
  expect(detailOf("contact", "+7 950 555-05-52")).toBe("+7 950 555-05-52");
});
