import { expect, it } from "vitest";
import { hasSum, isCorrective, isKind, isStage, KINDS, OF_DEAL } from "./kinds";
import { nameOf, namePieces, stageName, titleOf } from "./words";

it("a document is called by kind, number and date", () => {
  expect(titleOf({ kind: "invoice", number: "15", date: "2026-11-22" })).toBe(
    "Счёт № 15 от 22.11.2026",
  );
  expect(titleOf({ kind: "act", number: null, date: "2026-11-22" })).toBe("Акт от 22.11.2026");
  expect(nameOf({ kind: "transfer", number: "7" })).toBe("УПД № 7");
  expect(nameOf({ kind: "quote", number: null })).toBe("Коммерческое предложение");
});

it("a name that is cut keeps its number", () => {
  expect(namePieces({ kind: "corrective_invoice", number: "166" })).toEqual({
    name: "Корректировочный счёт-фактура",
    number: "№ 166",
  });
  expect(namePieces({ kind: "letter" })).toEqual({ name: "Письмо", number: "" });
});

it("an outside document is called as it calls itself", () => {
  const outside = { kind: "outside", title: "Договор поставки", number: "12/П" } as const;
  expect(titleOf({ ...outside, date: "2026-11-22" })).toBe("Договор поставки № 12/П от 22.11.2026");
  expect(nameOf(outside)).toBe("Договор поставки № 12/П");
  expect(nameOf({ kind: "outside", number: "7" })).toBe("Внешний документ № 7");
});

it("an advance and an исправление are called by their title", () => {
  const revised = { kind: "transfer", title: "УПД (исправление № 1)", number: "15" } as const;
  expect(titleOf({ ...revised, date: "2026-11-22" })).toBe(
    "УПД (исправление № 1) № 15 от 22.11.2026",
  );
  expect(stageName("amended", "transfer")).toBe("Исправлен");
  expect(stageName("issued", "transfer")).toBe("Выставлен");
});

it("a correction is made of its document only, an order form of a deal", () => {
  expect(OF_DEAL).toContain("order_form");
  expect(OF_DEAL.filter(isCorrective)).toEqual([]);
  expect(KINDS.filter(isCorrective)).toEqual(["corrective_invoice", "corrective_transfer"]);
});

it("comes to a sum, unless it is a letter or names none", () => {
  expect(hasSum({ kind: "act", amount: "0.00" })).toBe(true);
  expect(hasSum({ kind: "letter", amount: "0.00" })).toBe(false);
  expect(hasSum({ kind: "outside", amount: "0.00" })).toBe(false);
  expect(hasSum({ kind: "outside", amount: "12200.00" })).toBe(true);
});

it("knows kinds and stages from other words", () => {
  expect([isKind("letter"), isKind("page"), isKind(1)]).toEqual([true, false, false]);
  expect([isStage("issued"), isStage("amended"), isStage("paid")]).toEqual([true, true, false]);
});
