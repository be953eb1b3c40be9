// Plan and fact as the page shows them: what is asked, whose rows stand below whose, and what leads where.
import type { PlanFact, PlanFactCell, PlanFactRow } from "@/shared/api/report-types";
import type { PlanMeasure } from "@/shared/api/types";
import { monthOf } from "@/shared/lib/months";
import type { BehindQuery, PlanFactQuery } from "./api";
import type { Figure } from "./figure-model";
import { daysOf, type Preset, within } from "./period-model";
import type { ReportSearch } from "./report-search";
import type { May } from "./rights-model";

const MEASURES = [
  "revenue",
  "profit",
  "received",
  "deals",
  "requests",
] as const satisfies PlanMeasure[];

const NEEDS: { [measure in PlanMeasure]?: string[] } = {
  profit: ["profit.read", "costs.read"],
  received: ["payments.read"],
};

export const MONTH_PRESETS = [
  "this_month",
  "last_month",
  "this_quarter",
  "last_quarter",
  "this_year",
  "last_year",
  "last_12_months",
] as const satisfies Preset[];

export type Months = { month_from: string; month_to: string };

/** What the reader may see of plans. */
export function offered(may: May): PlanMeasure[] {
  return MEASURES.filter((measure) => (NEEDS[measure] ?? []).every(may));
}

export function measureIn({ measure }: ReportSearch, may: May): PlanMeasure {
  return offered(may).find((one) => one === measure) ?? "revenue";
}

export function planFactQuestion(search: ReportSearch, may: May): PlanFactQuery {
  const { month_from = "", month_to = "" } = search;
  return { measure: measureIn(search, may), month_from, month_to };
}

export function monthsOf(preset: Preset, today: string): Months {
  const { from, to } = daysOf(preset, today);
  return { month_from: monthOf(from), month_to: monthOf(to) };
}

/** The name of these months, if they have one. */
export function monthPreset(search: ReportSearch, today: string): Preset | null {
  const isSame = (preset: Preset): boolean => {
    const { month_from, month_to } = monthsOf(preset, today);
    return month_from === search.month_from && month_to === search.month_to;
  };
  return MONTH_PRESETS.find(isSame) ?? null;
}

/** «firm:none», «employee:5f1c…»: which row it is, for the address. */
export function rowKey({ subject: { kind, id } }: PlanFactRow): string {
  return `${kind}:${id ?? "none"}`;
}

export type PlacedRow = { row: PlanFactRow; depth: number };

/** The firm, each department below its own with its people under it, then who is in none. */
export function asTree(rows: PlanFactRow[]): PlacedRow[] {
  const departments = rows.filter(({ subject }) => subject.kind === "department");
  const known = new Set(departments.map(({ subject }) => subject.id));
  const above = ({ department_id: id }: PlanFactRow) => (id && known.has(id) ? id : null);
  const placed: PlacedRow[] = [];
  const gather = (parent: string | null, depth: number): void => {
    const mine = rows.filter((row) => row.subject.kind !== "firm" && above(row) === parent);
    const people = mine.filter(({ subject }) => subject.kind === "employee");
    const below = (): void => {
      for (const row of mine) {
        if (row.subject.kind !== "department") continue;
        placed.push({ row, depth });
        gather(row.subject.id ?? null, depth + 1);
      }
    };
    // Who belongs to no department stands behind them all.
    if (parent === null) below();
    placed.push(...people.map((row) => ({ row, depth })));
    if (parent !== null) below();
  };
  const firm = rows.filter(({ subject }) => subject.kind === "firm");
  placed.push(...firm.map((row) => ({ row, depth: 0 })));
  gather(null, 0);
  return placed;
}

/** Whose months the chart shows: of the firm, where the reader sees it, unless told. */
export function chosenRow({ rows }: PlanFact, { row }: ReportSearch): PlanFactRow | undefined {
  return rows.find((one) => rowKey(one) === row) ?? rows[0];
}

/** A forecast is told of the present month, and of months among which it is the last. */
export function isForecast(cell: PlanFactCell, months: string[], today: string): boolean {
  const isGoing = months.includes(monthOf(today));
  return isGoing && cell.forecast !== null && cell.forecast !== undefined;
}

/** The months for which a row has no plan. */
export function unplanned({ months }: PlanFact, row: PlanFactRow): string[] {
  return months.filter((_, at) => (row.cells[at]?.plan ?? null) === null);
}

export type FactPlace = { row: PlanFactRow; month: string | null; figure: Figure };

const REPORTS = { firm: "company", department: "departments", employee: "employees" } as const;

/** The figure that the address names; a month, or all of them. */
export function factPlace(shown: PlanFact, { cell }: ReportSearch): FactPlace | null {
  const [key = "", time = ""] = (cell ?? "").split(",");
  const row = shown.rows.find((one) => rowKey(one) === key);
  if (!row) return null;
  const month = time.replace(/^month:/, "") || null;
  const found = month === null ? row.total : row.cells[shown.months.indexOf(month)];
  return found ? { row, month, figure: found.fact ?? null } : null;
}

/** What is behind a fact; null where nothing is told. */
export function behindFact(shown: PlanFact, place: FactPlace | null): BehindQuery | null {
  const [first = "", last = first] = [shown.months[0], shown.months.at(-1)];
  if (!place || !shown.figure.behind) return null;
  const { row, month } = place;
  const { kind, id } = row.subject;
  const until = within("month", `${month ?? last}-01`, { from: "", to: "9999-12-31" }).to;
  return {
    report: REPORTS[kind],
    measure: shown.figure.name,
    from: `${month ?? first}-01`,
    to: until < shown.today ? until : shown.today,
    ...(kind !== "firm" && id && { row: `${kind}:${id}` }),
  };
}
