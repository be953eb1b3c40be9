import { describe, expect, it } from "vitest";
import { FIRST, type PageStart, pagesOf, queryFrom, startAt } from "./paging";

const page = { next_cursor: null as string | null };
const walk = pagesOf(["list"], () => Promise.resolve(page));
const next = (start: PageStart, cursor: string | null) =>
  walk.getNextPageParam({ next_cursor: cursor }, null, start);

describe("pages of a long list", () => {
  const second = next(FIRST, "b");
  const third = second && next(second, "c");

  it("are walked forwards by the server's cursor and back by memory", () => {
    expect(third).toMatchObject({ index: 2, cursor: "c" });
    expect(third && next(third, null)).toBeNull();
    expect(third && walk.getPreviousPageParam(page, null, third)).toBe(second);
    expect(walk.getPreviousPageParam(page, null, FIRST)).toBeNull();
  });

  it("are asked by fifty, the first without a cursor", () => {
    expect(queryFrom({ q: "окна" }, FIRST)).toEqual({ q: "окна", limit: 50 });
    expect(second && queryFrom({}, second)).toEqual({ limit: 50, cursor: "b" });
  });

  it("are found by a row", () => {
    expect(third && startAt(third, 120)).toBe(third);
    expect(third && startAt(third, 99)).toBe(second);
    expect(third && startAt(third, 0)).toBe(FIRST);
  });
});
