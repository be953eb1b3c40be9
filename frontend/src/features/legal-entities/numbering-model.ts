// How an own firm's documents are numbered: a pattern and a counter for each sequence.
import type { Sequence, Series, SeriesReset } from "@/shared/api/types";

const RESETS: SeriesReset[] = ["never", "year", "month", "day"];

/** A sequence as it is typed. */
export type SeriesFields = {
  shares: Sequence | null;
  pattern: string;
  start: string;
  pad: string;
  reset: SeriesReset;
};

export function seriesFields({ shares, pattern, start, pad, reset }: Series): SeriesFields {
  return { shares: shares ?? null, pattern, start: String(start), pad: String(pad), reset };
}

export function resetFrom(value: string): SeriesReset {
  return RESETS.find((known) => known === value) ?? "year";
}

/** A whole number from one up; none otherwise. */
function countFrom(typed: string, most: number): number | null {
  if (!/^\d{1,9}$/.test(typed.trim())) return null;
  const count = Number(typed);
  return count >= 1 && count <= most ? count : null;
}

export const startFrom = (typed: string): number | null => countFrom(typed, 999_999_999);
export const padFrom = (typed: string): number | null => countFrom(typed, 10);

/** The settings of the sequence among all, as the API takes them: whole. */
export function withSeries(all: Series[], sequence: Sequence, fields: SeriesFields): Series[] {
  return all.map((one) =>
    one.sequence === sequence
      ? {
          sequence,
          shares: fields.shares,
          pattern: fields.pattern.trim(),
          start: startFrom(fields.start) ?? one.start,
          pad: padFrom(fields.pad) ?? one.pad,
          reset: fields.reset,
        }
      : one,
  );
}

/** By whose counter a sequence is numbered. */
export function seriesOf(all: Series[], { shares, ...own }: Series): Series {
  const shared = all.find(({ sequence }) => sequence === shares);
  return shared ?? own;
}

/** A counter is shared with a sequence that has its own, by one whose counter nobody shares. */
export function sharesOf(all: Series[], sequence: Sequence): Sequence[] {
  if (all.some(({ shares }) => shares === sequence)) return [];
  return all.flatMap((one) => (one.sequence === sequence || one.shares ? [] : [one.sequence]));
}

/** The number that a document of a day would get, were it the first. */
export function exampleOf(
  { pattern, start, pad }: Pick<Series, "pattern" | "start" | "pad">,
  day: string,
): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return pattern
    .replaceAll("{n}", String(start).padStart(pad, "0"))
    .replaceAll("{yyyy}", year)
    .replaceAll("{yy}", year.slice(-2))
    .replaceAll("{mm}", month)
    .replaceAll("{dd}", date);
}
