// What a chart draws of a report: one measure, its rows as bars or, over time, as lines. The table beside it tells all.
import type { Report, ReportKey, ReportRow } from "@/shared/api/report-types";
import { type Figure, figureOf, heightOf } from "./figure-model";

export type ChartSeries = {
  name: string;
  values: (number | null)[];
  figures: Figure[];
  isBefore?: boolean;
};
export type Chart = {
  kind: "bars" | "lines";
  categories: string[];
  series: ChartSeries[];
  /** Of how many rows only the first are drawn; 0: all are. */
  cutFrom: number;
};

/** More than these nobody tells apart. */
export const MOST_BARS = 20;
export const MOST_SERIES = 6;

type Words = { now: string; before: string; keyOf: (key: ReportKey) => string };

const isTime = (dimension: string | undefined): boolean =>
  dimension === "month" || dimension === "week" || dimension === "day";

/** With which measure a chart begins. */
export function usualMeasure({ measures }: Report): string {
  const usual = measures.find(({ name }) => name === "revenue" || name === "lost_amount");
  return (usual ?? measures[0])?.name ?? "";
}

export function chartOf(report: Report, measure: string, words: Words): Chart | null {
  const [first, second] = report.by;
  if (first === undefined || report.rows.length === 0) return null;
  if (second === undefined) return ofRows(report, measure, words);
  return ofPairs(report, measure, words, isTime(second));
}

function ofRows(report: Report, measure: string, words: Words): Chart {
  const isLines = isTime(report.by[0]);
  const all = isLines ? report.rows.toSorted(byDay) : report.rows;
  const rows = isLines ? all : all.slice(0, MOST_BARS);
  const series = (name: string, figures: Figure[], isBefore: boolean): ChartSeries => ({
    name,
    figures,
    values: figures.map(heightOf),
    isBefore,
  });
  const now = rows.map(({ figures }) => figureOf(figures, measure));
  const before = rows.map((row) => figureOf(row.before, measure));
  return {
    kind: isLines ? "lines" : "bars",
    categories: rows.map((row) => wordOf(row.keys[0], words)),
    series: [
      series(words.now, now, false),
      ...(report.compared ? [series(words.before, before, true)] : []),
    ],
    cutFrom: rows.length < all.length ? all.length : 0,
  };
}

/** Over time a line for each row; else a group of bars for each, a bar for each part. */
function ofPairs(report: Report, measure: string, words: Words, isLines: boolean): Chart {
  const firsts = distinct(report.rows, 0);
  const seconds = distinct(isLines ? report.rows.toSorted(byDay) : report.rows, 1);
  const [along, apart] = isLines ? [seconds, firsts] : [firsts, seconds];
  const categories = isLines ? along : along.slice(0, MOST_BARS);
  const lines = apart.slice(0, MOST_SERIES);
  const found = new Map(
    report.rows.map((row) => [row.keys.map(idOf).join(" "), figureOf(row.figures, measure)]),
  );
  const series = lines.map((one) => {
    const figures = categories.map((other) => {
      const [first, second] = isLines ? [one, other] : [other, one];
      return found.get(`${idOf(first)} ${idOf(second)}`) ?? null;
    });
    return { name: words.keyOf(one), figures, values: figures.map(heightOf) };
  });
  const isCut = lines.length < apart.length || categories.length < along.length;
  return {
    kind: isLines ? "lines" : "bars",
    categories: categories.map(words.keyOf),
    series,
    cutFrom: isCut ? Math.max(apart.length, along.length) : 0,
  };
}

function wordOf(key: ReportKey | undefined, { keyOf }: Words): string {
  return key ? keyOf(key) : "";
}

function idOf({ id, first_day: day }: ReportKey): string {
  return day ?? id ?? "none";
}

function byDay(left: ReportRow, right: ReportRow): number {
  return dayIn(left).localeCompare(dayIn(right));
}

function dayIn({ keys }: ReportRow): string {
  return keys.find(({ first_day: day }) => day)?.first_day ?? "";
}

function distinct(rows: ReportRow[], at: number): ReportKey[] {
  const keys = new Map<string, ReportKey>();
  for (const { keys: all } of rows) {
    const key = all[at];
    if (key && !keys.has(idOf(key))) keys.set(idOf(key), key);
  }
  return [...keys.values()];
}
