import { expect, it } from "vitest";
import { sizeOf } from "./size";

it("a size is told in the unit in which it is short", () => {
  expect(sizeOf(900)).toEqual({ value: 900, unit: "byte" });
  expect(sizeOf(2048)).toEqual({ value: 2, unit: "kilobyte" });
  expect(sizeOf(5 * 1024 * 1024)).toEqual({ value: 5, unit: "megabyte" });
  expect(sizeOf(3 * 1024 ** 3)).toEqual({ value: 3, unit: "gigabyte" });
});
