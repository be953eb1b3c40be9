import { describe, expect, it } from "vitest";
import { ratedRow, rating } from "@/test/sales-samples";
import {
  cellIn,
  cellText,
  columnsIn,
  dealsOfRow,
  groupOf,
  paretoOf,
  ratingQuestion,
  rowsOf,
} from "./rating-model";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

describe("what a rating is asked", () => {
  it("is about clients unless products are meant, the first of them or all", () => {
    expect(ratingQuestion({ ...NOVEMBER, rated: "nonsense" })).toEqual({
      ...NOVEMBER,
      rated: "clients",
    });
    expect(ratingQuestion({ ...NOVEMBER, rated: "products", rows: "all", tag: "опт" })).toEqual({
      ...NOVEMBER,
      rated: "products",
      most: 1000,
      tag: "опт",
    });
  });
});

describe("the deals behind a row", () => {
  it("are those of whom it names", () => {
    const search = { ...NOVEMBER, tag: "опт" };
    const asked = { ...NOVEMBER, tag: "опт", rated: "clients" };
    const deals = (cell: string) => dealsOfRow(rating(), { ...search, cell });
    expect(deals("company:k1")).toEqual({ ...asked, subject: "company:k1" });
    expect(deals("none")).toEqual({ ...asked, subject: "none" });
    expect(deals("company:k9")).toBeNull();
  });
});

describe("a cell of the matrix", () => {
  const shown = rating();

  it("stands in the address", () => {
    expect(cellIn({ group: "a-x" })).toEqual({ letter: "a", evenness: "x" });
    expect(cellIn({ group: "q-x" })).toBeUndefined();
    expect(cellIn({})).toBeUndefined();
    expect(cellText({ letter: "c", evenness: "none" })).toBe("c-none");
  });

  it("has its rows and its sum", () => {
    const cell = { letter: "a", evenness: "x" } as const;
    expect(groupOf(shown, cell)?.sum.number).toBe(1);
    expect(rowsOf(shown, cell).map(({ name }) => name)).toEqual(["ООО «Школа»"]);
    expect(rowsOf(shown, undefined)).toHaveLength(3);
    expect(groupOf(shown, { letter: "b", evenness: "x" })).toBeUndefined();
  });

  it("has a column of its own where evenness cannot be told", () => {
    expect(columnsIn(shown)).toEqual(["x", "y", "z", "none"]);
    const groups = shown.groups.map((group) => ({ ...group, evenness: null }));
    expect(columnsIn({ ...shown, groups })).toEqual(["none"]);
    expect(columnsIn({ ...shown, groups: shown.groups.slice(0, 1) })).toEqual(["x", "y", "z"]);
  });
});

it("the picture has bars and what they make together", () => {
  const words = { revenue: "Выручка", cumulative: "Вместе", nameOf: () => "Имя" };
  const rows = Array.from({ length: 25 }, (_, at) => ratedRow(`k${at}`, { cumulative: null }));
  const { categories, series } = paretoOf(rating({ rows }), words);
  expect(categories).toHaveLength(20);
  expect(series[0]?.values[0]).toBe(1000);
  expect(series[1]?.values[0]).toBeNull();
  expect(series[1]?.texts[0]).toBe("—");
});
