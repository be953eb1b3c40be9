import { describe, expect, it } from "vitest";
import type { TableLayout } from "@/shared/api/types";
import { refusalOf } from "@/shared/lib/file-refusal";
import { chosen, filledColumns, type Imported, letterOf, offerOf, queryOf, RULE } from "./model";
import { doneWords, planWords, refusalWords } from "./words";

const layout: TableLayout = {
  head_row: 3,
  columns: [
    { title: "Код", field: "article", samples: ["К-1"] },
    { title: "", field: null, samples: [] },
    { title: "Цена", field: "price", samples: ["100"] },
    { title: "Опт", field: null, samples: ["90"] },
  ],
};

const found = (counts: Partial<Imported>): Imported => ({
  layout,
  total: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  refused: [],
  refused_count: 0,
  ...counts,
});

it("a table is an XLSX or CSV that is neither empty nor too large", () => {
  const of = (name: string, size: number) => refusalOf({ name, type: "", size }, RULE);
  expect(of("Прайс.XLSX", 1)).toBeNull();
  expect(of("прайс.csv", 5 * 1024 * 1024)).toBeNull();
  expect(of("прайс.csv", 5 * 1024 * 1024 + 1)).toBe("large");
  expect(of("прайс.xls", 1)).toBe("kind");
  expect(of("прайс.csv", 0)).toBe("empty");
});

describe("what is told of the columns", () => {
  it("is nothing until somebody knows better, then all of them with the row of their titles", () => {
    expect(queryOf(null)).toEqual({});
    expect(queryOf(chosen(layout, 3, "cost_price"))).toEqual({
      head_row: 3,
      columns: "article,,price,cost_price",
    });
  });

  it("has a field once: it leaves the column where it was", () => {
    expect(chosen(layout, 3, "price").columns).toEqual(["article", "", "", "price"]);
  });

  it("leaves out what is chosen to be left out", () => {
    expect(chosen(layout, 0, "").columns).toEqual(["", "", "price", ""]);
  });

  it("passes over an empty column, and calls others as spreadsheets do", () => {
    expect(filledColumns(layout).map(({ letter }) => letter)).toEqual(["A", "C", "D"]);
    expect([25, 26, 51, 52].map(letterOf)).toEqual(["Z", "AA", "AZ", "BA"]);
  });
});

describe("what the button does", () => {
  it("takes all in where nothing is wrong", () => {
    expect(offerOf(found({ created: 12, changed: 3, unchanged: 40 }))).toEqual({
      kind: "all",
      count: 15,
    });
  });

  it("takes the others in where some rows are wrong", () => {
    expect(offerOf(found({ created: 2, refused_count: 1 }))).toEqual({ kind: "rest", count: 2 });
  });

  it("does nothing, with the reason, where nothing would change", () => {
    const why = (counts: Partial<Imported>) => offerOf(found(counts));
    expect(why({ unchanged: 5 })).toEqual({ kind: "nothing", why: "same" });
    expect(why({ refused_count: 5 })).toEqual({ kind: "nothing", why: "wrong" });
    expect(why({ unchanged: 1, refused_count: 5 })).toEqual({ kind: "nothing", why: "rest_same" });
  });
});

describe("what comes of a table, in words", () => {
  const plain = (words: string) => words.replaceAll("\u00A0", " ");
  const counts = { total: 57, created: 12, changed: 3, unchanged: 40, refused_count: 2 };

  it("names what there is, and nothing else", () => {
    expect(plain(planWords(found(counts)))).toBe(
      "Строк — 57: новых — 12, изменится — 3, без изменений — 40, с ошибками — 2",
    );
    expect(plain(planWords(found({ total: 1, created: 1 })))).toBe("Строк — 1: новых — 1");
  });

  it("is told when it is done", () => {
    expect(plain(doneWords(found(counts)))).toBe("Загружено: новых — 12, изменилось — 3");
    expect(doneWords(found({ unchanged: 3 }))).toBe("Всё уже так и было");
  });

  it("has each wrong row with its columns and rules", () => {
    const errors = [
      { field: "price", code: "negative", message: "Нужно число не меньше нуля" },
      { field: "other", code: "repeated", message: "Повторяется" },
    ];
    expect(refusalWords({ row: 12, errors }, [{ name: "price", title: "Цена" }])).toBe(
      "Строка 12 · Цена: Нужно число не меньше нуля · Повторяется",
    );
  });
});
