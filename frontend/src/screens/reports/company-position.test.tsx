import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { report } from "@/test/report-samples";

const PAGE = "/reports?report=company&from=2026-11-01&to=2026-11-30";

let asked: Record<string, string>[];

const now = { as_of: "2026-11-25", receivables: "1600.00", advances: "0.00", originals: 3 };
const before = { as_of: "2026-10-31", receivables: "400.50", advances: "0.00", originals: 1 };
const plans = [
  {
    measure: { name: "won", unit: "count", behind: "deals" },
    plan: 40,
    fact: 10,
    done: "25.00",
  },
];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const tells = (told: object): void =>
  server.use(
    http.get("*/api/v1/reports/company/position", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(told);
    }),
  );

beforeEach(() => {
  asked = [];
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    answer("get", "/reports/company", report({ report: "company", by: [], rows: [] })),
  );
  tells({ period: {}, now, compared: null, before, plans });
});

const cards = async (): Promise<string[]> => {
  const list = await screen.findByRole("list", { name: "На 25.11.2026 и план" });
  return within(list).getAllByRole("listitem").map(textOf);
};

describe("the firm over a period", () => {
  it("is told with its debts, its originals and its plan", async () => {
    renderPage(`${PAGE}&compare=previous`);
    const told = await cards();
    expect(told[0]).toMatch(/Должны нам.*1 600 ₽на 31\.10\.2026 было 400,50 ₽/);
    expect(told[2]).toMatch(/Нет оригиналов.*3на 31\.10\.2026 было 1/);
    expect(told[3]).toMatch(/План: Выиграно.*25 %10 из 40/);
    const way = (name: RegExp) => screen.getByRole("link", { name }).getAttribute("href");
    expect(way(/Должны нам, 25\.11\.2026/)).toBe("/reports/receivables?as_of=2026-11-25");
    expect(way(/Нет оригиналов/)).toBe("/originals");
    expect(way(/план, Выиграно/)).toBe(
      "/reports/plan-fact?month_from=2026-11&month_to=2026-11&measure=deals",
    );
    expect(asked).toEqual([{ from: "2026-11-01", to: "2026-11-30", compare: "previous" }]);
  });

  it("is told without what the reader may not see", async () => {
    const hidden = { as_of: "2026-11-25", receivables: null, advances: null, originals: null };
    tells({ period: {}, now: hidden, compared: null, before: null, plans });
    renderPage(PAGE);
    expect(await cards()).toHaveLength(1);
  });

  it("is not told of some deals alone", async () => {
    renderPage(`${PAGE}&channel=c1`);
    expect(await screen.findByRole("list", { name: "Итого за период" })).toBeDefined();
    expect(asked).toEqual([]);
  });
});
