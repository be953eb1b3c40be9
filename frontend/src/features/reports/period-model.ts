// Days of the calendar, as the API writes them. They have no zone: only «today» is asked of one.

export type Days = { from: string; to: string };

export const PRESETS = [
  "today",
  "yesterday",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
  "this_quarter",
  "last_quarter",
  "this_year",
  "last_year",
  "last_12_months",
] as const;
export type Preset = (typeof PRESETS)[number];

type Day = { year: number; month: number; date: number };

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;
const DAYS_OF_WEEK = 7;
const MS_OF_DAY = 24 * 60 * 60 * 1000;

function read(day: string): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month: month - 1, date };
}

/** Months and dates beyond their bounds go on in the next or the previous year or month. */
function write({ year, month, date }: Day): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

function weekFrom({ year, month, date }: Day, weeks: number): Days {
  const weekday =
    (new Date(Date.UTC(year, month, date)).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  const monday = date - weekday + weeks * DAYS_OF_WEEK;
  return {
    from: write({ year, month, date: monday }),
    to: write({ year, month, date: monday + DAYS_OF_WEEK - 1 }),
  };
}

/** So many whole months from the first one, counted from January of the year. */
function monthsFrom(year: number, first: number, count: number): Days {
  return {
    from: write({ year, month: first, date: 1 }),
    to: write({ year, month: first + count, date: 0 }),
  };
}

const quarterOf = ({ month }: Day): number => month - (month % MONTHS_OF_QUARTER);

const MEANT: Record<Preset, (day: Day) => Days> = {
  today: (day) => ({ from: write(day), to: write(day) }),
  yesterday: (day) => MEANT.today({ ...day, date: day.date - 1 }),
  this_week: (day) => weekFrom(day, 0),
  last_week: (day) => weekFrom(day, -1),
  this_month: ({ year, month }) => monthsFrom(year, month, 1),
  last_month: ({ year, month }) => monthsFrom(year, month - 1, 1),
  this_quarter: (day) => monthsFrom(day.year, quarterOf(day), MONTHS_OF_QUARTER),
  last_quarter: (day) =>
    monthsFrom(day.year, quarterOf(day) - MONTHS_OF_QUARTER, MONTHS_OF_QUARTER),
  this_year: ({ year }) => monthsFrom(year, 0, MONTHS_OF_YEAR),
  last_year: ({ year }) => monthsFrom(year - 1, 0, MONTHS_OF_YEAR),
  last_12_months: ({ year, month }) => monthsFrom(year, month + 1 - MONTHS_OF_YEAR, MONTHS_OF_YEAR),
};

/** Periods are whole, also where they have not ended: so they compare with whole ones. */
export function daysOf(preset: Preset, today: string): Days {
  return MEANT[preset](read(today));
}

/** All names that these days have: in December this year is also the last twelve months. */
export function presetsOf(days: Partial<Days>, today: string): Preset[] {
  return PRESETS.filter((preset) => {
    const { from, to } = daysOf(preset, today);
    return from === days.from && to === days.to;
  });
}

/** The name of these days, if they have one. */
export function presetOf(days: Partial<Days>, today: string): Preset | null {
  return presetsOf(days, today)[0] ?? null;
}

/** The month, week or day that lies as far behind `to` as this one lies behind `from`: the second month is compared with the second. */
export function moved(dimension: string, first: string, from: string, to: string): string {
  const [{ year, month, date }, start, end] = [read(first), read(from), read(to)];
  if (dimension === "month") {
    const months = (end.year - start.year) * MONTHS_OF_YEAR + end.month - start.month;
    return write({ year, month: month + months, date });
  }
  const [before, after] = dimension === "week" ? [mondayOf(start), mondayOf(end)] : [start, end];
  const days = (at(after) - at(before)) / MS_OF_DAY;
  return write({ year, month, date: date + days });
}

/** How many days these are. */
export function lengthOf({ from, to }: Days): number {
  return (at(read(to)) - at(read(from))) / MS_OF_DAY + 1;
}

function at({ year, month, date }: Day): number {
  return Date.UTC(year, month, date);
}

function mondayOf(day: Day): Day {
  return read(weekFrom(day, 0).from);
}

/** The month, week or day that begins with this one, as far as it lies within the period. */
export function within(dimension: string, first: string, period: Days): Days {
  const { year, month, date } = read(first);
  const last =
    dimension === "month"
      ? write({ year, month: month + 1, date: 0 })
      : dimension === "week"
        ? write({ year, month, date: date + DAYS_OF_WEEK - 1 })
        : first;
  return {
    from: first < period.from ? period.from : first,
    to: last > period.to ? period.to : last,
  };
}
