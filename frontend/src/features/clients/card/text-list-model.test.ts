import { expect, it } from "vitest";
import { withEntry } from "./text-list-model";

it("changes, adds and drops an entry", () => {
  expect(withEntry(["a", "b"], 1, " c ")).toEqual(["a", "c"]);
  expect(withEntry(["a"], 1, "b")).toEqual(["a", "b"]);
  expect(withEntry(["a", "b"], 0, "  ")).toEqual(["b"]);
  expect(withEntry([], 0, "")).toEqual([]);
});
