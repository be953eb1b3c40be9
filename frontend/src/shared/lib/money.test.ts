import { afterEach, describe, expect, it } from "vitest";
import { i18n } from "@lingui/core";
import {
  addMoney,
  editableMoney,
  formatMoney,
  parseDecimal,
  parseMoney,
  subtractMoney,
} from "./money";

const NBSP = "\u00a0";

afterEach(() => i18n.activate("ru"));

describe("money for people", () => {
  it.each([
    ["1110.50", `1${NBSP}110,50${NBSP}₽`],
    ["0.00", `0,00${NBSP}₽`],
    ["-5.10", `-5,10${NBSP}₽`],
    ["12345678901234.99", `12${NBSP}345${NBSP}678${NBSP}901${NBSP}234,99${NBSP}₽`],
  ])("%s → %s", (value, shown) => {
    expect(formatMoney(value)).toBe(shown);
  });

  it("leaves kopecks out only of whole sums and only where asked", () => {
    expect(formatMoney("1600.00", { short: true })).toBe(`1${NBSP}600${NBSP}₽`);
    expect(formatMoney("1600.50", { short: true })).toBe(`1${NBSP}600,50${NBSP}₽`);
  });

  it("shows what it cannot read as it is", () => {
    expect(formatMoney("—")).toBe("—");
  });
});

describe("money from people", () => {
  it.each([
    ["1 110,5", "1110.50"],
    ["1110.50", "1110.50"],
    [`1${NBSP}110 ₽`, "1110.00"],
    ["007", "7.00"],
    ["5,", "5.00"],
    ["0", "0.00"],
    ["", null],
    ["1,555", null],
    ["-5", null],
    ["1e5", null],
    ["12,3,4", null],
  ])("«%s» → %s", (typed, value) => {
    expect(parseMoney(typed)).toBe(value);
  });

  it.each([
    ["1,5", 3, "1.5"],
    ["2.500", 3, "2.5"],
    ["10 %", 2, "10"],
    ["1,2345", 3, null],
    ["x", 3, null],
  ] as const)("number «%s» of %d digits → %s", (typed, digits, value) => {
    expect(parseDecimal(typed, digits)).toBe(value);
  });

  it("is typed back as it was shown", () => {
    expect(editableMoney("1110.50")).toBe(`1${NBSP}110,50`);
    expect(editableMoney("1600.00")).toBe(`1${NBSP}600`);
    i18n.loadAndActivate({ locale: "en", messages: {} });
    expect(editableMoney("1110.50")).toBe(`1${NBSP}110.50`);
  });
});

it("adds kopecks exactly, where floats would not", () => {
  expect(addMoney("0.10", "0.20")).toBe("0.30");
  expect(addMoney("99999999999999.99", "0.01")).toBe("100000000000000.00");
  expect(subtractMoney("0.10", "0.30")).toBe("-0.20");
  expect(subtractMoney("5.00", "5.00")).toBe("0.00");
});
