import { describe, expect, it } from "vitest";
import { board, card, column } from "@/test/samples";
import { directionOf, nextCard, tabStop } from "./focus-model";

const grid = board([
  column("s1", [card("a"), card("b"), card("c")]),
  column("s2", []),
  column("s3", [card("d")]),
]);

describe("walking the board", () => {
  it.each([
    ["a", "down", "b"],
    ["a", "up", null],
    ["c", "down", null],
    ["c", "right", "d"],
    ["d", "left", "a"],
    ["d", "right", null],
    ["b", "first", "a"],
    ["b", "last", "c"],
    ["gone", "down", null],
  ] as const)("from %s %s → %s", (from, direction, to) => {
    expect(nextCard(grid, from, direction)).toBe(to);
  });

  it("has exactly one tab stop", () => {
    expect(tabStop(grid, "b")).toBe("b");
    expect(tabStop(grid, "gone")).toBe("a");
    expect(tabStop(board([]), null)).toBeNull();
  });

  it("reads physical keys", () => {
    expect(directionOf("ArrowDown")).toBe("down");
    expect(directionOf("KeyZ")).toBeUndefined();
  });
});
