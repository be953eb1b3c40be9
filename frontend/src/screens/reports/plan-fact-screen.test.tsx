import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PlanFact } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { planFact } from "@/test/plan-fact-samples";
import { renderPage } from "@/test/render";
import { dealBehind } from "@/test/report-samples";

// What is drawn, without drawing it.
vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.series.map(({ name, texts }) => `${name}: ${texts.join(" ")}`).join("; ")}
    </div>
  ),
}));

const QUARTER = "month_from=2026-10&month_to=2026-12";

let shown: PlanFact;
let asked: Record<string, string>[];
let behind: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");
const paramsOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);

const reader = (...more: string[]): Me => ({
  ...me,
  permissions: [...me.permissions, ...more.map((name) => ({ name, reach: "all" as const }))],
});

beforeEach(() => {
  shown = planFact();
  asked = [];
  behind = [];
  server.use(
    answer<Me>("get", "/me", reader("plans.read", "plans.manage", "profit.read")),
    http.get("*/api/v1/reports/plan-fact", ({ request }) => {
      asked.push(paramsOf(request));
      return HttpResponse.json(shown);
    }),
    http.get("*/api/v1/reports/deals-behind", ({ request }) => {
      behind.push(paramsOf(request));
      return HttpResponse.json(page([dealBehind("d1")]));
    }),
  );
});

const table = () => screen.findByRole("table", { name: /^План и факт/ });
const line = async (name: string): Promise<HTMLElement> => {
  const head = await within(await table()).findByRole("rowheader", { name });
  const found = head.closest("tr");
  if (!found) throw new Error("a header outside of its row");
  return found;
};
const cells = async (name: string): Promise<string[]> =>
  within(await line(name))
    .getAllByRole("cell")
    .map(textOf);

describe("plan and fact", () => {
  it("stand side by side in each month, with a forecast of the present one", async () => {
    renderPage(`/reports/plan-fact?${QUARTER}`);
    expect(await cells("Фирма в целом")).toEqual([
      "0 ₽",
      "107 ₽план 214 ₽50 %прогноз 128,4 ₽ · 60 %".replace("128,4 ", "128,40 "),
      "—план 300 ₽",
      "107 ₽план 514 ₽",
    ]);
    expect(await cells("Анна")).toEqual(["0 ₽", "107 ₽прогноз 128,40 ₽", "—", "107 ₽"]);
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "Факт: 0 ₽ 107 ₽ —; План: — 214 ₽ 300 ₽; Прогноз: — 128,40 ₽ —",
    );
    expect(asked).toEqual([{ measure: "revenue", month_from: "2026-10", month_to: "2026-12" }]);
    expect(document.title).toBe("Отчёты: План и факт — Canape CRM");
    expect(textOf(await line("Вера больше не работает"))).toContain("больше не работает");
  });

  it("are drawn of another row by choice, and lead to where a plan is missing", async () => {
    renderPage(`/reports/plan-fact?${QUARTER}`);
    expect(await screen.findByText(/^Фирма в целом: нет плана на октябрь 2026\.$/)).toBeDefined();
    expect(screen.getByRole("link", { name: "Задать план" }).getAttribute("href")).toBe(
      "/plans?measure=revenue&year=2026",
    );
    const anna = within(await line("Анна")).getByRole("button", { name: "Анна" });
    await userEvent.click(anna);
    await waitFor(() =>
      expect(textOf(screen.getByTestId("chart"))).toContain("План: — — —; Прогноз: — 128,40 ₽"),
    );
    expect(
      screen.getByText("Анна: Выручка, октябрь 2026 – декабрь 2026", { selector: "figcaption" }),
    );
    expect(screen.getByText(/^Анна: нет плана на октябрь 2026 – декабрь 2026\.$/)).toBeDefined();
    expect(anna.getAttribute("aria-pressed")).toBe("true");
  });

  it("lead to the deals of a fact, and the focus returns", async () => {
    renderPage(`/reports/plan-fact?${QUARTER}`);
    const figure = within(await line("Продажи")).getByRole("button", {
      name: /Выручка, Продажи, ноябрь 2026\. Показать сделки$/,
    });
    await userEvent.click(figure);
    const drawer = within(await screen.findByRole("dialog", { name: "Сделки: Выручка" }));
    expect(await drawer.findByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(textOf(drawer.getByText(/^Продажи · ноябрь 2026/))).toContain("107 ₽");
    expect(behind[0]).toMatchObject({
      report: "departments",
      measure: "revenue",
      row: "department:d1",
      from: "2026-11-01",
      to: "2026-11-25",
    });
    await userEvent.click(drawer.getByRole("button", { name: "Закрыть" }));
    await waitFor(() => expect(document.activeElement).toBe(figure));
  });

  it("are asked of another measure and of named months", async () => {
    renderPage("/reports/plan-fact");
    await table();
    expect(asked[0]?.["month_from"]).toMatch(/-01$/);
    expect(asked[0]?.["month_to"]).toMatch(/-12$/);
    await userEvent.selectOptions(screen.getByLabelText("Показатель"), "Выигранные сделки");
    await waitFor(() => expect(asked.at(-1)?.["measure"]).toBe("deals"));
    await userEvent.selectOptions(screen.getByLabelText("Период"), "Этот месяц");
    await waitFor(() => expect(asked.at(-1)?.["month_from"]).toBe(asked.at(-1)?.["month_to"]));
  });

  it("offer no profit and no money to whoever may not see them", async () => {
    const permissions = reader("plans.read").permissions.filter(
      ({ name }) => name !== "payments.read",
    );
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage(`/reports/plan-fact?measure=profit&${QUARTER}`);
    await table();
    const options = within(screen.getByLabelText("Показатель")).getAllByRole("option");
    expect(options.map(textOf)).toEqual(["Выручка", "Выигранные сделки", "Новые заявки"]);
    expect(asked.every(({ measure }) => measure === "revenue")).toBe(true);
    expect(screen.queryByRole("link", { name: "Задать план" })).toBeNull();
  });

  it("are not shown, nor offered, to whoever may not see plans", async () => {
    server.use(answer<Me>("get", "/me", me));
    renderPage(`/reports/plan-fact?${QUARTER}`);
    expect(await screen.findByText("Планы вам не видны")).toBeDefined();
    expect(asked).toEqual([]);
  });

  it("say what is wrong with the months, and what did not come", async () => {
    const errors = [
      { pointer: "month_to", code: "ends_before_it_begins", message: "Раньше первого месяца" },
    ];
    server.use(refuse("get", "/reports/plan-fact", { status: 422, code: "invalid", errors }));
    const first = renderPage("/reports/plan-fact?month_from=2026-12&month_to=2026-01");
    expect(await screen.findByText("Так отчёт не построить")).toBeDefined();
    expect(screen.getByLabelText("По").getAttribute("aria-invalid")).toBe("true");
    first.unmount();
    server.use(refuse("get", "/reports/plan-fact", { status: 500, code: "internal" }));
    const second = renderPage(`/reports/plan-fact?${QUARTER}`);
    expect(await screen.findByRole("button", { name: "Повторить" })).toBeDefined();
    second.unmount();
    server.use(answer<PlanFact>("get", "/reports/plan-fact", planFact({ rows: [] })));
    renderPage(`/reports/plan-fact?${QUARTER}`);
    expect(await screen.findByText("За эти месяцы показать нечего")).toBeDefined();
  });
});
