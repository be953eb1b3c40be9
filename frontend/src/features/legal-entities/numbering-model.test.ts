import { expect, it } from "vitest";
import type { Series } from "@/shared/api/types";
import {
  exampleOf,
  padFrom,
  resetFrom,
  seriesFields,
  seriesOf,
  sharesOf,
  startFrom,
  withSeries,
} from "./numbering-model";

const series = (sequence: Series["sequence"], extra: Partial<Series> = {}): Series => ({
  sequence,
  shares: null,
  pattern: "{n}",
  start: 1,
  pad: 1,
  reset: "year",
  ...extra,
});

it("a number is written by its pattern and the document's day", () => {
  const one = { pattern: "СЧ-{yy}{mm}/{n}", start: 7, pad: 4 };
  expect(exampleOf(one, "2026-03-09")).toBe("СЧ-2603/0007");
  expect(exampleOf({ pattern: "{n}-{dd}.{mm}.{yyyy}", start: 15, pad: 1 }, "2026-03-09")).toBe(
    "15-09.03.2026",
  );
});

it("start and digits are whole numbers within what the server takes", () => {
  expect(["1", "999999999", "0", "", "1,5", "1000000000"].map(startFrom)).toEqual([
    1,
    999_999_999,
    null,
    null,
    null,
    null,
  ]);
  expect(["1", "10", "11", "x"].map(padFrom)).toEqual([1, 10, null, null]);
  expect(["month", "week"].map(resetFrom)).toEqual(["month", "year"]);
});

it("one sequence changed leaves the others as they stand", () => {
  const all = [series("invoices"), series("acts", { pattern: "А-{n}" })];
  const fields = { ...seriesFields(series("invoices")), pattern: " С-{n} ", start: "15", pad: "3" };
  expect(withSeries(all, "invoices", fields)).toEqual([
    series("invoices", { pattern: "С-{n}", start: 15, pad: 3 }),
    series("acts", { pattern: "А-{n}" }),
  ]);
});

it("a counter is shared only with one that has its own", () => {
  const invoices = series("invoices", { pattern: "С-{n}" });
  const acts = series("acts", { shares: "invoices" });
  const all = [invoices, acts, series("transfers")];
  expect(sharesOf(all, "transfers")).toEqual(["invoices"]);
  expect(sharesOf(all, "invoices")).toEqual([]);
  expect(seriesOf(all, acts)).toEqual(invoices);
  expect(seriesOf(all, invoices).pattern).toBe("С-{n}");
});
