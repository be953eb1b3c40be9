import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { type Layout, USUAL } from "@/features/home/layout-model";
import "./debts-block";
import type { PlanFact } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import { debtTotals } from "@/test/debts-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { factCell, factRow, planFact } from "@/test/plan-fact-samples";
import { renderPage } from "@/test/render";
import { key, report, reportRow } from "@/test/report-samples";

const COUNTS = {
  minutes: 30,
  requests_unanswered: 2,
  deals_without_task: 14,
  deals_idle: 0,
  invoices_overdue: 3,
  originals_overdue: null,
};

let asked: { [name: string]: Record<string, string>[] };
let kept: Layout;

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const reader = (...names: string[]): Me => ({
  ...me,
  permissions: names.map((name) => ({ name, reach: "all" as const })),
});

const OWNER = [
  "deals.read",
  "tasks.read",
  "plans.read",
  "profit.read",
  "costs.read",
  "payments.read",
  "documents.read",
];

const money = (name: string) => ({ name, unit: "money" as const, behind: "deals" as const });

beforeEach(() => {
  asked = {};
  kept = USUAL;
  const ask = (name: string, request: Request): Record<string, string> => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    asked[name] = [...(asked[name] ?? []), query];
    return query;
  };
  const now = new Date();
  const late = new Date(now.getTime() - 26 * 60 * 60_000).toISOString();
  const later = new Date(now.getTime() + 50 * 60 * 60_000).toISOString();
  const task = { responsible: null, completed_at: null, created_at: late, version: 1 };
  server.use(
    answer<Me>("get", "/me", reader(...OWNER)),
    http.get("*/api/v1/me/home", () => HttpResponse.json(kept)),
    http.put("*/api/v1/me/home", async ({ request }) => {
      kept = (await request.json()) as Layout;
      return HttpResponse.json(kept);
    }),
    answer("get", "/originals", page([])),
    answer("get", "/tasks", {
      items: [
        {
          ...task,
          id: "t1",
          title: "Перезвонить",
          due_at: late,
          deal: { id: "d1", name: "Шкафы" },
        },
        { ...task, id: "t2", title: "Не сегодня", due_at: later, deal: null },
      ],
      next_cursor: null,
    }),
    answer("get", "/documents", page([])),
    http.get("*/api/v1/reports/debts", ({ request }) => {
      ask("debts", request);
      return HttpResponse.json(debtTotals());
    }),
    http.get("*/api/v1/reports/now", ({ request }) => {
      ask("now", request);
      return HttpResponse.json(COUNTS);
    }),
    http.get("*/api/v1/reports/plan-fact", ({ request }) => {
      const { measure = "", month_from = "" } = ask("plan-fact", request);
      const cell = factCell({ plan: "400.00", fact: "200.00", done: "50.00", forecast: "250.00" });
      const row = factRow("firm", null, null, { cells: [cell], total: cell });
      const shown = planFact({ months: [month_from], rows: [row] });
      return HttpResponse.json({ ...shown, measure } as PlanFact);
    }),
    http.get("*/api/v1/reports/company", ({ request }) => {
      const { measures = "", compare } = ask("company", request);
      const total = Object.fromEntries(measures.split(",").map((name) => [name, "200.00"]));
      return HttpResponse.json(
        report({
          report: "company",
          by: [],
          rows: [],
          measures: measures.split(",").map(money),
          total,
          ...(compare && {
            compared: { from: "2026-10-01", to: "2026-10-31" },
            total_before: { ...total, revenue: "150.00" },
          }),
        }),
      );
    }),
    http.get("*/api/v1/reports/loss-reasons", ({ request }) => {
      ask("loss-reasons", request);
      const row = (id: string, name: string, amount: string) => ({
        ...reportRow([key("loss_reason", id, name)], "0.00"),
        figures: { lost: 1, lost_amount: amount },
      });
      return HttpResponse.json(
        report({
          report: "loss-reasons",
          by: ["loss_reason"],
          measures: [
            { name: "lost", unit: "count", behind: "deals" as const },
            money("lost_amount"),
          ],
          rows: [row("r1", "Дорого", "10.00"), row("r2", "Долго", "90.00")],
          total: { lost: 2, lost_amount: "100.00" },
        }),
      );
    }),
  );
});

const block = async (name: string) => within(await screen.findByRole("region", { name }));
const titles = (): string[] =>
  screen.getAllByRole("heading", { level: 2 }).map((heading) => textOf(heading));

describe("the page of the day", () => {
  it("leads from each number to the list of just these", async () => {
    renderPage("/home");
    const now = await block("Требует внимания");
    const links = (await now.findAllByRole("link")).map((link) => [
      textOf(link),
      link.getAttribute("href"),
    ]);
    expect(links).toEqual([
      ["Заявки ждут ответа дольше 30 мин2", "/requests?late=true"],
      ["Сделки без следующего дела14", "/deals?without_task=true"],
      ["Сделки стоят на этапе дольше нормы0", "/deals?overstayed=true"],
      ["Счета просрочены3", "/documents?paid=overdue"],
    ]);
    expect(asked["now"]).toEqual([{ minutes: "30" }]);
    expect(document.title).toBe("Сегодня — Canape CRM");
  });

  it("tells what today has brought, and what is to be done by its end", async () => {
    renderPage("/home");
    const day = await block("За сегодня");
    const revenue = await day.findByRole("link", { name: /Выручка, сегодня\. Показать сделки$/ });
    expect(revenue.getAttribute("href")).toMatch(/^\/reports\?report=company&.*behind=revenue/);
    const task = await day.findByRole("link", { name: "Перезвонить" });
    expect(task.getAttribute("href")).toBe("/deals/d1");
    expect(day.queryByText("Не сегодня")).toBeNull();
  });

  it("puts the month beside its plan and the month before", async () => {
    renderPage("/home");
    const month = await block("Этот месяц");
    const line = await month.findByRole("row", { name: /^Выручка/ });
    await waitFor(() =>
      expect(within(line).getAllByRole("cell").map(textOf)).toEqual([
        "200 ₽было 150 ₽",
        "400 ₽50 %прогноз 250 ₽",
      ]),
    );
    expect(
      month.getByRole("columnheader", { name: "Факт; было — октябрь 2026 целиком" }),
    ).toBeDefined();
    expect(asked["plan-fact"]?.map(({ measure }) => measure).toSorted()).toEqual([
      "deals",
      "profit",
      "received",
      "requests",
      "revenue",
    ]);
  });

  it("tells what clients will pay, owe and have paid ahead, each with the way to its documents", async () => {
    renderPage("/home");
    const debts = await block("Расчёты с клиентами");
    const rows = (await debts.findAllByRole("listitem")).map(textOf);
    expect(rows).toEqual([
      "Ожидаемые оплаты2 счёта700 ₽просрочено 500 ₽",
      "Дебиторская задолженность3 документа300 ₽просрочено 200 ₽",
      "Авансы1 платёж90 ₽",
    ]);
    const href = (name: RegExp | string) => debts.getByRole("link", { name }).getAttribute("href");
    expect(href("Авансы")).toBe("/reports/advances");
    expect(href(/^500\s₽: Просрочено, Ожидаемые оплаты\. Показать документы$/)).toBe(
      "/reports/expected-payments?behind=overdue",
    );
    expect(href(/^300\s₽: Всего должны, Дебиторская задолженность/)).toBe(
      "/reports/receivables?behind=total",
    );
  });

  it("tells what was lost this week, the dearest reason first", async () => {
    renderPage("/home");
    const lost = await block("Потеряно за неделю");
    const rows = (await lost.findAllByRole("listitem")).map(textOf);
    expect(rows).toEqual(["Всего2100 ₽", "Долго190 ₽", "Дорого110 ₽"]);
    expect(
      lost.getByRole("link", { name: /^90\s₽: Потеряно, Долго/ }).getAttribute("href"),
    ).toMatch(/cell=loss_reason%3Ar2/);
  });

  it("has no blocks of what its reader may not see, and asks for nothing of it", async () => {
    server.use(answer<Me>("get", "/me", reader("deals.read")));
    renderPage("/home");
    await screen.findByRole("row", { name: /^Выручка/ });
    expect(titles()).toEqual([
      "За сегодня",
      "Этот месяц",
      "Требует внимания",
      "Потеряно за неделю",
    ]);
    expect(asked["plan-fact"]).toBeUndefined();
    expect(asked["debts"]).toBeUndefined();
    expect(asked["company"]?.some(({ measures }) => measures?.includes("profit"))).toBe(false);
    expect(screen.queryByText("Мои дела на сегодня")).toBeNull();
  });

  it("is not shown to whoever sees no deals", async () => {
    server.use(answer<Me>("get", "/me", reader("documents.read")));
    renderPage("/home");
    expect(await screen.findByText("Сводка вам не видна")).toBeDefined();
  });

  it("goes on where one of its blocks fails", async () => {
    server.use(refuse("get", "/reports/loss-reasons", { status: 500, code: "internal" }));
    renderPage("/home");
    const lost = await block("Потеряно за неделю");
    expect(await lost.findByText("Не получилось загрузить")).toBeDefined();
    expect(lost.getByRole("button", { name: "Повторить" })).toBeDefined();
    expect(await screen.findByText("Просроченных счетов нет.")).toBeDefined();
  });
});

describe("the blocks of the page", () => {
  const usual = [
    "За сегодня",
    "Этот месяц",
    "Требует внимания",
    "Расчёты с клиентами",
    "Потеряно за неделю",
    "Просроченные оригиналы",
  ];

  it("are arranged by keyboard, and stay so", async () => {
    const first = renderPage("/home");
    await block("За сегодня");
    expect(titles()).toEqual(usual);
    await userEvent.click(screen.getByRole("button", { name: "Настроить" }));
    const down = screen.getByRole("button", { name: "Ниже: За сегодня" });
    down.focus();
    await userEvent.keyboard("{Enter}");
    expect(titles().slice(0, 2)).toEqual(["Этот месяц", "За сегодня"]);
    expect(document.activeElement).toBe(down);
    await userEvent.click(screen.getByRole("button", { name: "Скрыть: Требует внимания" }));
    expect(titles()).not.toContain("Требует внимания");
    const done = screen.getByRole("button", { name: "Готово" });
    expect(document.activeElement).toBe(done);
    await userEvent.click(done);
    expect(screen.queryByRole("button", { name: /^Ниже/ })).toBeNull();
    await waitFor(() => expect(kept.hidden).toEqual(["now"]));
    first.unmount();

    renderPage("/home");
    await block("За сегодня");
    expect(titles().slice(0, 3)).toEqual(["Этот месяц", "За сегодня", "Расчёты с клиентами"]);
    await userEvent.click(screen.getByRole("button", { name: "Настроить" }));
    await userEvent.click(screen.getByRole("button", { name: "Показать: Требует внимания" }));
    expect(titles()).toContain("Требует внимания");
    await userEvent.click(screen.getByRole("button", { name: "Вернуть как было" }));
    expect(titles()).toEqual(usual);
  });

  it("go back where the server refuses, which is said", async () => {
    server.use(refuse("put", "/me/home", { status: 503, code: "overloaded" }));
    renderPage("/home");
    await block("За сегодня");
    await userEvent.click(screen.getByRole("button", { name: "Настроить" }));
    await userEvent.click(screen.getByRole("button", { name: "Ниже: За сегодня" }));
    expect(await screen.findByText("Расположение блоков не сохранено")).toBeDefined();
    await waitFor(() => expect(titles()).toEqual(usual));
  });

  it("stand as usual where nobody tells how they were arranged", async () => {
    server.use(refuse("get", "/me/home", { status: 500, code: "internal" }));
    renderPage("/home");
    await block("За сегодня");
    expect(titles()).toEqual(usual);
  });
});
