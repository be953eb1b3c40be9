import { expect, it } from "vitest";
import { digitsOf, isCode, shortHash } from "./signing-model";

it("a code has six digits, however they are grouped", () => {
  expect(digitsOf(" 123 456\n")).toBe("123456");
  expect(isCode("123-456")).toBe(true);
  expect(isCode("12345")).toBe(false);
  expect(isCode("1234567")).toBe(false);
  expect(isCode("код")).toBe(false);
});

it("of a fingerprint the beginning and the end are shown", () => {
  expect(shortHash(`0123456789${"a".repeat(46)}fedcba98`)).toBe("01234567…fedcba98");
});
