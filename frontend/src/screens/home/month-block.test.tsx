import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { type Layout, USUAL } from "@/features/home/layout-model";
import type { PlanFact, PlanFactCell } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import { answer, me, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { factCell, factRow, planFact } from "@/test/plan-fact-samples";
import { renderPage } from "@/test/render";
import { report } from "@/test/report-samples";

const RIGHTS = ["deals.read", "plans.read", "profit.read", "costs.read", "payments.read"];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const allow = (...names: string[]): void =>
  server.use(
    answer<Me>("get", "/me", {
      ...me,
      permissions: names.map((name) => ({ name, reach: "all" as const })),
    }),
  );

/** What the month is like of each measure: of the firm, unless it is of somebody. */
const tell = (cellOf: (measure: string) => Partial<PlanFactCell>, name: string | null = null) =>
  server.use(
    http.get("*/api/v1/reports/plan-fact", ({ request }) => {
      const measure = new URL(request.url).searchParams.get("measure") ?? "";
      const cell = factCell(cellOf(measure));
      const row = factRow(name ? "employee" : "firm", name, name, { cells: [cell], total: cell });
      return HttpResponse.json({ ...planFact({ rows: [row] }), measure } as PlanFact);
    }),
  );

const UNPLANNED = { fact: "150.00", forecast: "250.00" };

const block = async () => within(await screen.findByRole("region", { name: "Этот месяц" }));
const cells = (row: HTMLElement): string[] => within(row).queryAllByRole("cell").map(textOf);

beforeEach(() => {
  allow(...RIGHTS);
  server.use(
    answer<Layout>("get", "/me/home", {
      ...USUAL,
      hidden: USUAL.order.filter((name) => name !== "month"),
    }),
    http.get("*/api/v1/reports/company", ({ request }) => {
      const names = (new URL(request.url).searchParams.get("measures") ?? "").split(",");
      const total = Object.fromEntries(names.map((name) => [name, "200.00"]));
      return HttpResponse.json(
        report({
          report: "company",
          by: [],
          rows: [],
          measures: names.map((name) => ({ name, unit: "money", behind: "deals" as const })),
          total,
          compared: { from: "2026-10-01", to: "2026-10-31" },
          total_before: { ...total, revenue: "150.00" },
        }),
      );
    }),
  );
});

describe("the plan of the month", () => {
  it("is told of what has one, and of nothing else", async () => {
    tell((measure) => (measure === "revenue" ? { ...UNPLANNED, plan: "400.00" } : UNPLANNED));
    renderPage("/home");
    const month = await block();
    await waitFor(() =>
      expect(month.getAllByRole("row").map((row) => cells(row)[1])).toEqual([
        undefined,
        "400 ₽факт 150 ₽прогноз 250 ₽",
        "—",
        "—",
        "—",
        "—",
      ]),
    );
    expect(month.queryByText(/^Нет плана/)).toBeNull();
  });

  it("is said to be missing where nothing has one, with the way to make it", async () => {
    allow(...RIGHTS, "plans.manage");
    tell(() => UNPLANNED);
    renderPage("/home");
    const month = await block();
    expect(await month.findByText(/^Нет плана на \S+ 20\d\d\.$/)).toBeDefined();
    expect(month.queryByRole("columnheader", { name: "План" })).toBeNull();
    expect(cells(month.getByRole("row", { name: /^Выручка/ }))).toEqual(["200 ₽было 150 ₽"]);
    const way = month.getByRole("link", { name: "Задать план" });
    expect(way.getAttribute("href")).toMatch(/^\/plans\?year=20\d\d$/);
  });

  it("is said to be missing to whoever makes none, and whose it would be", async () => {
    tell(() => UNPLANNED, "Анна");
    renderPage("/home");
    const month = await block();
    expect(await month.findByText(/^Анна: нет плана на \S+ 20\d\d\.$/)).toBeDefined();
    expect(month.queryByRole("link", { name: "Задать план" })).toBeNull();
  });

  it("is not said to be missing while it is not known of all", async () => {
    tell(() => UNPLANNED);
    server.use(
      http.get("*/api/v1/reports/plan-fact", ({ request }) =>
        new URL(request.url).searchParams.get("measure") === "deals"
          ? HttpResponse.json({}, { status: 500 })
          : undefined,
      ),
    );
    renderPage("/home");
    const month = await block();
    expect(await month.findByText("Планы не загрузились.")).toBeDefined();
    expect(month.queryByText(/^Нет плана/)).toBeNull();
    expect(month.getByRole("columnheader", { name: "План" })).toBeDefined();
  });

  it("is told by whose it is where its reader does not see the firm's, and what they reached of it", async () => {
    tell(() => ({ ...UNPLANNED, plan: "300.00", done: "50.00" }), "Анна");
    renderPage("/home");
    const month = await block();
    expect(await month.findByRole("columnheader", { name: "План: Анна" })).toBeDefined();
    await waitFor(() =>
      expect(cells(month.getByRole("row", { name: /^Выручка/ }))[1]).toBe(
        "300 ₽50 %факт 150 ₽прогноз 250 ₽",
      ),
    );
  });

  it("that did not come is told beside what did", async () => {
    server.use(refuse("get", "/reports/plan-fact", { status: 500, code: "internal" }));
    renderPage("/home");
    const month = await block();
    expect(await month.findByText("Планы не загрузились.")).toBeDefined();
    expect(cells(month.getByRole("row", { name: /^Выручка/ }))).toEqual(["200 ₽было 150 ₽", "—"]);
  });
});
