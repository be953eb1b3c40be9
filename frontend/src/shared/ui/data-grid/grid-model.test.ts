import { describe, expect, it } from "vitest";
import {
  type GridColumn,
  indexAfter,
  nextSort,
  ordered,
  sortState,
  stepOf,
  tracksOf,
  visibilityOf,
  wishOf,
  withActive,
} from "./grid-model";

const column = (id: string, extra: Partial<GridColumn<object>> = {}): GridColumn<object> => ({
  id,
  title: id,
  min: 100,
  cell: () => null,
  ...extra,
});

describe("a grid", () => {
  it("turns the order with each press on a title", () => {
    expect(sortState("-amount", "amount")).toBe("descending");
    expect(sortState("amount", "amount")).toBe("ascending");
    expect(sortState("-amount", "title")).toBeUndefined();
    expect(nextSort("-created_at", { id: "title" })).toBe("title");
    expect(nextSort("title", { id: "title" })).toBe("-title");
    expect(nextSort("-title", { id: "title" })).toBe("title");
    expect(nextSort("title", { id: "amount", isDescendingFirst: true })).toBe("-amount");
    expect(nextSort("-amount", { id: "amount", isDescendingFirst: true })).toBe("amount");
  });

  it("gives each column its least width and its share", () => {
    const columns = [column("a"), column("b", { grow: 3 })];
    expect(tracksOf(columns, 40)).toEqual({
      tracks: "minmax(100px, 1fr) minmax(100px, 3fr) 40px",
      minWidth: 304,
    });
    expect(tracksOf(columns, 0).tracks).toBe("minmax(100px, 1fr) minmax(100px, 3fr)");
  });

  it("shows the usual columns, then what was chosen, and the fixed ones always", () => {
    const columns = [column("a", { isFixed: true }), column("b", { isUsual: true }), column("c")];
    expect(visibilityOf(columns, {})).toEqual({ a: true, b: true, c: false });
    expect(visibilityOf(columns, { a: false, b: false, c: true })).toEqual({
      a: true,
      b: false,
      c: true,
    });
  });

  it("keeps the fixed columns in front of any order", () => {
    const columns = [column("a", { isFixed: true }), column("b"), column("c"), column("d")];
    expect(ordered(columns, ["c", "a", "b"]).map(({ id }) => id)).toEqual(["a", "c", "b", "d"]);
  });

  it("walks by keys and stops at the ends", () => {
    expect(stepOf("KeyJ")).toBe("next");
    expect(stepOf("KeyZ")).toBeUndefined();
    expect(indexAfter(0, "previous", 5)).toBe(0);
    expect(indexAfter(4, "next", 5)).toBe(4);
    expect(indexAfter(1, "next", 5)).toBe(2);
    expect(indexAfter(3, "first", 5)).toBe(0);
    expect(indexAfter(1, "last", 5)).toBe(4);
    expect(indexAfter(1, "pageDown", 50)).toBe(11);
    expect(indexAfter(1, "pageUp", 50)).toBe(0);
  });

  it.each([
    ["the end is near", 0, 30, 40, "next"],
    ["the end is far", 0, 0, 15, null],
    ["the end is near, and nothing follows", 0, 30, 40, null, { hasMore: false }],
    ["it failed", 0, 30, 40, null, { isFailed: true }],
    ["something is on its way", 100, 90, 105, null, { isLoadingBefore: true }],
    ["the beginning of what is kept is near", 100, 110, 125, "previous"],
    ["half of the screen is empty", 100, 90, 105, "previous"],
    ["the whole screen is empty", 100, 10, 25, "jump"],
    ["the middle of what is kept", 100, 121, 125, null],
  ] as const)(
    "fetches what is needed when %s",
    (_, offset, startIndex, endIndex, wish, ...extra) => {
      const kept = {
        offset,
        hasMore: true,
        isLoading: false,
        isFailed: false,
        isLoadingBefore: false,
      };
      expect(wishOf(Object.assign({}, kept, ...extra), 50, { startIndex, endIndex })).toBe(wish);
    },
  );

  it("keeps the focused row drawn", () => {
    expect(withActive([5, 6, 7], 2)).toEqual([2, 5, 6, 7]);
    expect(withActive([5, 6], 6)).toEqual([5, 6]);
    expect(withActive([5, 6], -1)).toEqual([5, 6]);
  });
});
