// Rows of debts: how the address names one, what lies behind its figures, and into which parts it is dealt out.
import type { DebtRow, Debts } from "@/shared/api/report-types";
import { NONE, split } from "../filter-model";
import { type Figure, figureOf, isNothing } from "../figure-model";
import { DEBTS } from "../report-model";
import type { ReportSearch } from "../report-search";
import type { DebtsBehindQuery } from "./api";
import { hasDay, narrowOf } from "./debts-model";

/** «company_id:5f1c…,legal_entity_id:77aa…»: the row in the words of a filter; undefined: no filter names it. */
export function debtCell({ by }: Pick<Debts, "by">, row: DebtRow): string | undefined {
  const written = (parts: [string, string | null | undefined][]): string | undefined => {
    if (parts.some(([, value]) => !value)) return undefined;
    return parts.map(([name, value]) => `${name}:${value ?? ""}`).join(",");
  };
  const { client, legal_entity: firm } = row;
  const ofClient: [string, string | null | undefined][] = [
    client?.contact_id ? ["contact_id", client.contact_id] : ["company_id", client?.company_id],
    ["legal_entity_id", firm?.id],
  ];
  switch (by) {
    case "client":
      return written(ofClient);
    case "contract":
      return written([...ofClient, ["contract_id", row.contract?.id ?? NONE]]);
    case "responsible":
      return written([["responsible_id", row.responsible?.id ?? NONE]]);
    case "week":
      return written([["week", row.week ?? NONE]]);
    default:
      return undefined;
  }
}

const CELLS = new Set([
  "company_id",
  "contact_id",
  "legal_entity_id",
  "contract_id",
  "responsible_id",
]);

export function rowBehind(shown: Debts, rows: DebtRow[], cell: string): DebtRow | undefined {
  return rows.find((row) => debtCell(shown, row) === cell);
}

/** The figure that the address names, where its row has come already. */
export function figureBehind(
  shown: Debts,
  rows: DebtRow[],
  { behind = "", cell }: ReportSearch,
): Figure {
  const figures = cell === undefined ? shown.total : rowBehind(shown, rows, cell)?.figures;
  return figureOf(figures, behind);
}

/** What is asked; null where the address names no figure of the report. */
export function debtsBehind(shown: Debts, search: ReportSearch): DebtsBehindQuery | null {
  const { behind, cell } = search;
  const page = DEBTS.find((name) => name === shown.report);
  const measure = shown.measures.find(({ name }) => name === behind);
  if (!page || !measure) return null;
  const filter = narrowOf(page, search);
  let figure = measure.name;
  for (const part of split(cell)) {
    const [name = "", value = ""] = part.split(":");
    if (name === "week" && value === NONE) figure = "undated";
    else if (name === "week") narrowToWeek(filter, value);
    else if (CELLS.has(name)) filter[name] = value;
  }
  return { report: page, figure, ...(hasDay(page) && { as_of: shown.as_of }), ...filter };
}

const DAYS_OF_WEEK = 7;
const MS_OF_DAY = 24 * 60 * 60 * 1000;

/** From its Monday to its Sunday, as far as these days are asked for. */
function narrowToWeek(filter: { [param: string]: string }, monday: string): void {
  const start = Date.parse(`${monday}T00:00:00Z`);
  if (Number.isNaN(start)) return;
  const sunday = new Date(start + (DAYS_OF_WEEK - 1) * MS_OF_DAY).toISOString().slice(0, 10);
  const { due_from: from, due_to: to } = filter;
  filter["due_from"] = from && from > monday ? from : monday;
  filter["due_to"] = to && to < sunday ? to : sunday;
}

/** The figures among which the whole is dealt out: each rouble is in one of them. */
const PARTS = new Set([
  "today",
  "this_week",
  "this_month",
  "later",
  "undated",
  "not_due",
  "days_0_30",
  "days_31_60",
  "days_61_90",
  "days_91",
]);

/** Of what is expected, what is overdue is a part of its own; of receivables it is told across the parts. */
export function partsOf({ report, measures }: Pick<Debts, "report" | "measures">): string[] {
  const isPart = (name: string): boolean =>
    PARTS.has(name) || (name === "overdue" && report === "expected-payments");
  return measures.map(({ name }) => name).filter(isPart);
}

/** When a single invoice is to be paid: it is whole in one of the parts. */
export function termOf(shown: Debts, { figures }: DebtRow): string | undefined {
  return partsOf(shown).find((name) => !isNothing(figureOf(figures, name)));
}

/** Is there more than one own firm in what is shown? Only then its name tells anything. */
export function hasFirms(rows: DebtRow[]): boolean {
  const ids = new Set(rows.map(({ legal_entity: firm }) => firm?.id));
  return ids.size > 1;
}
