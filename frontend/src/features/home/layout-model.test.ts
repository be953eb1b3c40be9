import { expect, it } from "vitest";
import {
  BLOCKS,
  placed,
  readLayout,
  shownBlocks,
  stepped,
  toggledBlock,
  USUAL,
} from "./layout-model";

const all = [...BLOCKS];

it("reads what was kept, with newer blocks behind it", () => {
  expect(readLayout({ order: [], hidden: [] })).toEqual(USUAL);
  const kept = { order: ["lost", "day", "weather"], hidden: ["now", "weather"] };
  expect(readLayout(kept)).toEqual({
    order: ["lost", "day", "month", "now", "money", "originals"],
    hidden: ["now"],
  });
});

it("moves a block among those that are shown", () => {
  const hidden = toggledBlock(USUAL, "month");
  expect(shownBlocks(hidden, ["day", "month", "now"])).toEqual(["day", "now"]);
  const down = stepped(hidden, all, "day", 1);
  expect(shownBlocks(down, all)).toEqual(["now", "day", "money", "lost", "originals"]);
  expect(stepped(down, all, "day", -1).order.slice(0, 3)).toEqual(["month", "day", "now"]);
  expect(stepped(USUAL, all, "day", -1)).toEqual(USUAL);
  expect(stepped(USUAL, all, "originals", 1)).toEqual(USUAL);
});

it("puts a block where it was dropped, and shows again what was hidden", () => {
  expect(placed(USUAL, "lost", "day", "before").order[0]).toBe("lost");
  expect(placed(USUAL, "day", "lost", "after").order).toEqual([
    "month",
    "now",
    "money",
    "lost",
    "day",
    "originals",
  ]);
  expect(placed(USUAL, "day", "day", "after")).toBe(USUAL);
  expect(toggledBlock(toggledBlock(USUAL, "lost"), "lost")).toEqual(USUAL);
});
