import { expect, it } from "vitest";
import { matchesTitle, pathOf } from "./model";

it("finds an action by the beginnings of its words, ё or е", () => {
  expect(matchesTitle("Тёмное оформление", "тем оф")).toBe(true);
  expect(matchesTitle("Тёмное оформление", "")).toBe(true);
  expect(matchesTitle("Воронки и этапы", "этап")).toBe(true);
  expect(matchesTitle("Воронки и этапы", "ронки")).toBe(false);
});

it("leads to the card of what was found", () => {
  expect(pathOf("deal", "1")).toBe("/deals/1");
  expect(pathOf("company", "2")).toBe("/companies/2");
});
