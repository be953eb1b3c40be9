import { expect, it } from "vitest";
import { deal, row } from "@/test/samples";
import { dropRow, patchRows } from "./rows-model";

const list = () => ({
  pages: [
    { items: [row("a"), row("b")], next_cursor: "n" },
    { items: [row("c")], next_cursor: null },
  ],
  pageParams: [null, "n"],
});

it("takes the server's deal into its row and leaves the others alone", () => {
  const before = list();
  const next = patchRows(before, deal({ id: "c", title: "Окна", amount: "5.00", version: 9 }));
  expect(next.pages[1]?.items[0]).toMatchObject({
    title: "Окна",
    amount: "5.00",
    version: 9,
    number: 7,
    next_task_due_at: null,
  });
  expect(next.pages[0]?.items[0]).toBe(before.pages[0]?.items[0]);
  expect(next.pages[0]?.next_cursor).toBe("n");
});

it("drops a deleted row", () => {
  expect(dropRow(list(), "a").pages.map((page) => page.items.map(({ id }) => id))).toEqual([
    ["b"],
    ["c"],
  ]);
});
