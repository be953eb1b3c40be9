import { expect, it } from "vitest";
import { daysFrom } from "./terms-model";

it("a term has from 1 to 365 whole days", () => {
  expect(["1", "10", "365"].map(daysFrom)).toEqual([1, 10, 365]);
  expect(["", "0", "366", "1,5", "-5", "десять"].map(daysFrom)).toEqual(Array(6).fill(null));
});
