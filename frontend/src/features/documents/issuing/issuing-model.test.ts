import { expect, it } from "vitest";
import { documentRow } from "@/test/samples";
import {
  chosenOf,
  inOrder,
  MOST_AT_ONCE,
  openedWith,
  reportOf,
  sayingOf,
  tickedAll,
} from "./issuing-model";

const draft = (id: string, extra = {}) =>
  documentRow({ id, stage: "draft", number: null, payment_state: null, ...extra });

it("all are ticked at first, as many as go at once", () => {
  const rows = Array.from({ length: MOST_AT_ONCE + 20 }, (_, place) => draft(`w${place}`));
  const opened = openedWith(rows);
  expect(chosenOf(rows, opened, new Map())).toHaveLength(MOST_AT_ONCE);
  const ticks = new Map([
    ["w0", false],
    ["w110", true],
  ]);
  const ids = chosenOf(rows, opened, ticks).map(({ id }) => id);
  expect(ids).toHaveLength(MOST_AT_ONCE);
  expect([ids.includes("w0"), ids.includes("w110")]).toEqual([false, true]);
  expect(chosenOf(rows, opened, tickedAll(rows, false))).toEqual([]);
  expect(chosenOf(rows, opened, tickedAll(rows, true))).toHaveLength(MOST_AT_ONCE);
});

it("what comes when the list is read anew is not ticked by itself", () => {
  const opened = openedWith([draft("a"), draft("b")]);
  const chosen = chosenOf([draft("new"), draft("a")], opened, new Map());
  expect(chosen.map(({ id }) => id)).toEqual(["a"]);
});

it("numbers follow the dates, then the order in which the drafts were made", () => {
  const rows = [
    draft("late", { date: "2026-11-30" }),
    draft("second", { date: "2026-11-01", created_at: "2026-11-01T06:00:01Z" }),
    draft("first", { date: "2026-11-01", created_at: "2026-11-01T06:00:00Z" }),
  ];
  expect(inOrder(rows).map(({ id }) => id)).toEqual(["first", "second", "late"]);
});

it("what was refused is told first, then what was not sent", () => {
  const fates = reportOf([draft("a"), draft("b"), draft("c"), draft("d")], {
    issued: [
      { id: "a", number: "15" },
      { id: "b", number: "16" },
    ],
    refused: [
      { document_id: "b", is_issued: true, code: "invalid", messages: ["Нет адреса"] },
      { document_id: "c", is_issued: false, code: "document_incomplete", messages: ["Нет ИНН"] },
    ],
  });
  expect(fates.map(({ row, kind, messages }) => [row.id, row.number, kind, messages])).toEqual([
    ["c", null, "refused", ["Нет ИНН"]],
    ["b", "16", "unsent", ["Нет адреса"]],
    ["a", "15", "issued", []],
  ]);
});

it("a finding says whose field it is about", () => {
  const row = draft("a");
  const message = "Нет ИНН";
  expect(sayingOf(row, { place: "buyer", message })).toBe("ООО «Школа»: Нет ИНН");
  expect(sayingOf(row, { place: "legal_entity", message })).toBe("Ромашка: Нет ИНН");
  expect(sayingOf(row, { place: "document", message })).toBe("Нет ИНН");
});
