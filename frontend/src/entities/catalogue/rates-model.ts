// The rates of VAT of a product by date: a document takes the one of its own day, so what has held stays.
import { type Standing, standingOf } from "@/shared/lib/standing";

export const RATES = ["none", "0", "5", "7", "10", "20", "22"] as const;

type Rate = (typeof RATES)[number];
export type DatedRate = { from: string; rate: string };

/** The first day on which the law knows a rate; of those older than any document, one long ago. */
const FIRST: Record<Rate, string> = {
  none: "2000-01-01",
  "0": "2000-01-01",
  "10": "2000-01-01",
  "20": "2019-01-01",
  "5": "2025-01-01",
  "7": "2025-01-01",
  "22": "2026-01-01",
};

/** The last day of a rate that the law has ended. */
const LAST: Partial<Record<Rate, string>> = { "20": "2025-12-31" };

/** One rate for as long as the law knows it. */
export function always(rate: string): DatedRate[] {
  const known = RATES.find((one) => one === rate) ?? "none";
  return [{ from: FIRST[known], rate: known }];
}

/** What the law knows on a day. */
export function ratesKnownOn(day: string): Rate[] {
  return RATES.filter((rate) => FIRST[rate] <= day && day <= (LAST[rate] ?? day));
}

/** The rate of a day; before the first, the first: nothing older is known. */
export function rateOn(rates: DatedRate[], day: string): string {
  return (rates.findLast(({ from }) => from <= day) ?? rates[0])?.rate ?? "none";
}

/** Another rate from a day on, until the next that is written down; what comes before the day stays. */
export function withRate(rates: DatedRate[], from: string, rate: string): DatedRate[] {
  const others = rates.filter((one) => one.from !== from);
  const all = [...others, { from, rate }].toSorted((one, other) =>
    one.from.localeCompare(other.from),
  );
  return all.filter((one, index) => one.rate !== all[index - 1]?.rate);
}

/** The latest first, each with where it stands. */
export function rateHistory(
  rates: DatedRate[],
  today: string,
): (DatedRate & { standing: Standing })[] {
  const held = rates.findLast(({ from }) => from <= today)?.from;
  return rates
    .toReversed()
    .map(({ from, rate }) => ({ from, rate, standing: standingOf(from, held, today) }));
}
