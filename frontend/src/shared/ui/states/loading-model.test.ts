import { expect, it } from "vitest";
import { leaveAt } from "./loading-model";

it("lets a skeleton leave after 300 ms, and what was never shown at once", () => {
  expect(leaveAt(null, 1_000)).toBe(1_000);
  expect(leaveAt(900, 1_000)).toBe(1_200);
  expect(leaveAt(100, 1_000)).toBe(1_000);
});
