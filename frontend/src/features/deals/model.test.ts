import { describe, expect, it } from "vitest";
import { board, card, column, deal } from "@/test/samples";
import {
  appendCards,
  cardAbove,
  findCard,
  moveCard,
  patchCard,
  placeOf,
  removeCard,
} from "./model";
import { loadedDepth } from "./board/depth-model";

const start = () =>
  board([column("new", [card("a"), card("b"), card("c")]), column("work", [card("d")])]);
const ids = (result: ReturnType<typeof start>, stageId: string) =>
  result.columns.find((item) => item.stage_id === stageId)?.cards.map((item) => item.id);

describe("moving a card", () => {
  it("lands on top of another column and carries its money with it", () => {
    const next = moveCard(start(), "b", { stageId: "work", afterId: null });
    expect(ids(next, "new")).toEqual(["a", "c"]);
    expect(ids(next, "work")).toEqual(["b", "d"]);
    expect(next.columns.map((item) => item.amount)).toEqual(["200.00", "200.00"]);
    expect(next.columns.map((item) => item.count)).toEqual([2, 2]);
  });

  it("reorders within its column and leaves the totals alone", () => {
    const next = moveCard(start(), "a", { stageId: "new", afterId: "b" });
    expect(ids(next, "new")).toEqual(["b", "a", "c"]);
    expect(next.columns[0]).toMatchObject({ count: 3, amount: "300.00" });
  });

  it("does nothing with a card that is not on the board", () => {
    const same = start();
    expect(moveCard(same, "zz", { stageId: "work", afterId: null })).toBe(same);
    expect(removeCard(same, "zz")).toBe(same);
    expect(placeOf(same, "zz")).toBeNull();
  });

  it("goes back exactly where it was", () => {
    const before = start();
    const place = placeOf(before, "b");
    const away = moveCard(before, "b", { stageId: "work", afterId: "d" });
    expect(place && moveCard(away, "b", place)).toEqual(before);
  });
});

describe("the card above a drop", () => {
  const cards = [{ id: "a" }, { id: "b" }, { id: "c" }];
  it.each([
    ["b", "top", "a"],
    ["b", "bottom", "b"],
    ["a", "top", null],
    [null, "top", "c"],
    ["gone", "top", "c"],
  ] as const)("over %s, %s edge → %s", (over, edge, above) => {
    expect(cardAbove(cards, "x", over, edge)).toBe(above);
  });

  it("never names the dragged card itself", () => {
    expect(cardAbove(cards, "a", "b", "top")).toBeNull();
    expect(cardAbove(cards, "b", "b", "bottom")).toBe("a");
    expect(cardAbove([], "a", null, "top")).toBeNull();
  });
});

describe("pages of a column", () => {
  it("adds the next page once", () => {
    const next = appendCards(start(), "work", { items: [card("d"), card("e")], next_cursor: "n" });
    expect(ids(next, "work")).toEqual(["d", "e"]);
    expect(next.columns[1]?.next_cursor).toBe("n");
  });

  it("refetches as deep as was scrolled, within the limit", () => {
    expect(loadedDepth(undefined, 30, 200)).toBe(30);
    expect(loadedDepth(start(), 2, 200)).toBe(3);
    expect(loadedDepth(start(), 2, 2)).toBe(2);
  });
});

it("takes the server's version into the card", () => {
  const next = patchCard(start(), deal({ id: "b", title: "Новое имя", version: 9 }));
  expect(findCard(next, "b")?.card).toMatchObject({ title: "Новое имя", version: 9 });
});

it("removes a card with its money", () => {
  expect(removeCard(start(), "a").columns[0]).toMatchObject({ count: 2, amount: "200.00" });
});
