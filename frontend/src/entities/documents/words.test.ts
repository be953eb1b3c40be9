import { expect, it } from "vitest";
import { isKind, isStage } from "./kinds";
import { nameOf, titleOf } from "./words";

it("a document is called by kind, number and date", () => {
  expect(titleOf({ kind: "invoice", number: "15", date: "2026-11-22" })).toBe(
    "Счёт № 15 от 22.11.2026",
  );
  expect(titleOf({ kind: "act", number: null, date: "2026-11-22" })).toBe("Акт от 22.11.2026");
  expect(nameOf({ kind: "transfer", number: "7" })).toBe("УПД № 7");
  expect(nameOf({ kind: "quote", number: null })).toBe("Коммерческое предложение");
});

it("knows kinds and stages from other words", () => {
  expect([isKind("transfer"), isKind("letter"), isKind(1)]).toEqual([true, false, false]);
  expect([isStage("issued"), isStage("paid")]).toEqual([true, false]);
});
