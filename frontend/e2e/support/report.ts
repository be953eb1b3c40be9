// A report as the page shows it, as the API tells it, and as it comes out when somebody else adds it up.
import type { Page } from "@playwright/test";
import type {
  DealsDealRow,
  ReportsDeal,
  ReportsReport,
} from "../../src/shared/api/generated/types.gen.ts";
import { type Api, expect } from "./fixtures.ts";

export type Shown = { name: string; now: string[]; before: string[] };

/** «1 237 465,87 ₽», «24,94 %» and «19,4 дн.» without what people need to read them; «—» is nothing. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace(/(?:₽|%|дн\.)$/, "")
    .replace("−", "-")
    .replace(",", ".");
}

/** As the API writes it, so that both can be compared letter by letter. */
function figure(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "—";
  return value.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** The rows of the table, in the order in which they stand; the total is the last. */
export async function shownRows(page: Page): Promise<Shown[]> {
  const rows = await page.getByRole("table").evaluate((table) =>
    [...table.querySelectorAll("tbody tr, tfoot tr")].map((row) => ({
      name: row.querySelector("th")?.textContent ?? "",
      cells: [...row.querySelectorAll("td")].map((cell) => ({
        now: cell.firstElementChild?.textContent ?? "",
        before: /было\s*(.+)$/.exec(cell.textContent ?? "")?.[1] ?? "",
      })),
    })),
  );
  return rows.map(({ name, cells }) => ({
    name,
    now: cells.map(({ now }) => figure(plain(now))),
    before: cells.map(({ before }) => figure(plain(before))),
  }));
}

/** What the API answers to the question that stands in the address. */
export function told(page: Page, api: Api, report: string): Promise<ReportsReport> {
  const address = new URL(page.url()).searchParams;
  const names = ["from", "to", "compare", "split"];
  const asked = names.flatMap((name) => {
    const value = address.get(name);
    return value ? [`${name}=${value}`] : [];
  });
  return api.read(`/reports/${report}?${asked.join("&")}`);
}

/** Every figure of the table is the API's, of each row and of the total. */
export async function expectToldFigures(page: Page, report: ReportsReport): Promise<Shown[]> {
  const rows = await shownRows(page);
  expect(rows).toHaveLength(report.rows.length + 1);
  for (const row of report.rows) {
    const name = row.keys[0]?.name;
    const shown = rows.find((one) => (name ? one.name === name : one.name.startsWith("Без ")));
    expect(shown?.now, name ?? "without").toEqual(figuresOf(report, row.figures));
  }
  expectToldTotal(rows, report);
  return rows;
}

/** So is the last row, of this period and of the one before. */
export function expectToldTotal(rows: Shown[], report: ReportsReport): void {
  const total = rows.at(-1);
  expect(total?.name).toBe("Итого");
  expect(total?.now).toEqual(figuresOf(report, report.total));
  if (report.total_before) {
    expect(total?.before).toEqual(figuresOf(report, report.total_before));
  }
}

function figuresOf({ measures }: ReportsReport, figures: object): string[] {
  const known = new Map<string, unknown>(Object.entries(figures));
  return measures.map(({ name }) => figure(known.get(name)));
}

/** Roubles in kopecks: sums of money are exact. */
export function kopecks(value: unknown): bigint {
  const [whole = "0", part = "00"] = String(value).split(".");
  return BigInt(whole + part);
}

const sum = (values: unknown[]): bigint =>
  values.reduce<bigint>((all, value) => all + kopecks(value), 0n);

type Days = { from: string; to: string };

/** The deals of the list: none of the code of reports has a hand in it. */
export class Deals {
  private readonly api: Api;
  private readonly days: Days;

  constructor(api: Api, days: Days) {
    this.api = api;
    this.days = days;
  }

  closed(status: "won" | "lost", more = ""): Promise<DealsDealRow[]> {
    const { from, to } = this.days;
    return this.api.readAll(`/deals?status=${status}&closed_from=${from}&closed_to=${to}${more}`);
  }

  created(more = ""): Promise<DealsDealRow[]> {
    const { from, to } = this.days;
    return this.api.readAll(`/deals?created_from=${from}&created_to=${to}${more}`);
  }

  /** What the deals behind a figure of a report add to it. */
  async behind(report: string, measure: string, more = ""): Promise<bigint> {
    const { from, to } = this.days;
    const asked = `report=${report}&measure=${measure}&from=${from}&to=${to}${more}`;
    const deals = await this.api.readAll<ReportsDeal>(`/reports/deals-behind?${asked}`);
    return sum(deals.map(({ value }) => value));
  }
}

export function amounts(deals: DealsDealRow[]): bigint {
  return sum(deals.map(({ amount }) => amount));
}
