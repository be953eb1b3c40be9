import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Report, ReportDeal } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dayKey, dealBehind, key, MEASURES, report, reportRow } from "@/test/report-samples";

// What is drawn, without drawing it.
vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.categories.join(", ")};{" "}
      {data.series.map(({ name, texts }) => `${name}: ${texts.join(" ")}`).join("; ")}
    </div>
  ),
}));

const NOVEMBER = "from=2026-11-01&to=2026-11-30";

let shown: Report;
let asked: Record<string, string>[];
let deals: ReportDeal[];
let behind: Record<string, string>[];

const more = ["profit.read", "costs.read"].map((name) => ({ name, reach: "all" as const }));

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const paramsOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);

beforeEach(() => {
  shown = report();
  asked = [];
  deals = [dealBehind("d1"), dealBehind("d2", { value: "90.50", client_name: null })];
  behind = [];
  server.use(
    answer<Me>("get", "/me", {
      ...me,
      permissions: [...me.permissions, ...more],
    }),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([{ id: "u1", name: "Анна", is_active: true }])),
    http.get("*/api/v1/reports/deals-behind", ({ request }) => {
      behind.push(paramsOf(request));
      return HttpResponse.json(page(deals));
    }),
    answer("get", "/reports/changed-since", page([])),
    http.get("*/api/v1/reports/:report", ({ request, params }) => {
      asked.push({ report: String(params["report"]), ...paramsOf(request) });
      return HttpResponse.json(shown);
    }),
  );
});

const row = async (name: string | RegExp): Promise<HTMLElement> => {
  const table = await screen.findByRole("table");
  const head = within(table).getByRole("rowheader", { name });
  const found = head.closest("tr");
  if (!found) throw new Error("a header outside of its row");
  return found;
};

const cells = (line: HTMLElement): string[] =>
  within(line)
    .getAllByRole("cell")
    .map((cell) => textOf(cell));

describe("a report", () => {
  it("tells the whole in cards, and each row in the table and the chart", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(cells(await row("Анна"))).toEqual(["3", "1 800 ₽", "75 %", "100 ₽"]);
    expect(cells(await row("Без ответственного"))).toEqual(["0", "0 ₽", "—", "0 ₽"]);
    expect(cells(await row("Итого"))).toEqual(["6", "1 890,50 ₽", "75 %", "200 ₽"]);
    const cards = within(screen.getByRole("list", { name: "Итого за период" }));
    expect(cards.getAllByRole("listitem").map((card) => textOf(card))).toEqual([
      "Выиграно6",
      "Выручка1 890,50 ₽",
      "Конверсия75 %",
      "Прибыль200 ₽",
    ]);
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "bars: Анна, Борис, Без ответственного; 01.11.2026 – 30.11.2026: 1 800 ₽ 90,50 ₽ 0 ₽",
    );
    expect(screen.getByRole("img", { name: /^График: Выручка, 01\.11\.2026/ })).toBeDefined();
    expect(asked[0]).toEqual({ report: "employees", from: "2026-11-01", to: "2026-11-30" });
    expect(document.title).toBe("Отчёты: Сотрудники — Canape CRM");
  });

  it("tells by how much each figure has changed, with a sign", async () => {
    const compared = { from: "2026-10-01", to: "2026-10-31" };
    const before = { won: 5, revenue: "1750.00", conversion: null, profit: "100.00" };
    const rows = [reportRow([key("employee", "u1", "Анна")], "1800.00", { before })];
    shown = report({ compared, rows, total_before: { ...before, conversion: "80.50" } });
    renderPage(`/reports?report=employees&${NOVEMBER}&compare=previous`);
    expect(cells(await row("Анна"))).toEqual([
      "3−2было 5",
      "1 800 ₽+50 ₽было 1 750 ₽",
      "75 %было —",
      "100 ₽без измененийбыло 100 ₽",
    ]);
    expect(cells(await row("Итого"))[2]).toBe("75 %−5,5 п. п.было 80,5 %");
    expect(
      screen.getByText(/^01\.11\.2026 – 30\.11\.2026, в сравнении с 01\.10\.2026/),
    ).toBeDefined();
    expect(asked[0]?.["compare"]).toBe("previous");
  });

  it("says how a figure is counted to whoever asks, by keyboard as well", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    await row("Анна");
    const cards = within(screen.getByRole("list", { name: "Итого за период" }));
    await waitFor(() => {
      const button = cards.getByRole("button", { name: "Как считается: Конверсия" });
      expect(button.getAttribute("aria-haspopup")).toBe("dialog");
    });
    cards.getByRole("button", { name: "Как считается: Конверсия" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("Выиграно ÷ (выиграно + проиграно).")).toBeDefined();
  });

  it("shows a measure that is newer than the page", async () => {
    const rows = [reportRow([key("employee", "u1", "Анна")], "1.00", { figures: {} })];
    shown = report({
      measures: [{ name: "luck", unit: "percent", behind: "deals" as const }],
      rows,
      total: {},
    });
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(cells(await row("Анна"))).toEqual(["—"]);
    expect(screen.getByRole("columnheader", { name: /luck/ })).toBeDefined();
  });

  it("is ordered by the column that one clicks", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}&sort=-revenue`);
    await row("Анна");
    const names = (): (string | null)[] =>
      screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
    expect(names()[0]).toBe("Анна");
    await userEvent.click(screen.getByRole("button", { name: "Выручка" }));
    await waitFor(() => expect(names()[0]).toBe("Без ответственного"));
    const head = screen.getByRole("columnheader", { name: /^Выручка/ });
    expect(head.getAttribute("aria-sort")).toBe("ascending");
  });

  it("draws another measure by choice", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    await userEvent.selectOptions(await screen.findByLabelText("Что на графике"), "Выиграно");
    await waitFor(() => expect(textOf(screen.getByTestId("chart"))).toContain(": 3 3 0"));
  });

  it("over time is a line", async () => {
    const rows = ["2026-11-01", "2026-11-02"].map((day) => reportRow([dayKey("day", day)], "5.00"));
    shown = report({ report: "company", by: ["day"], rows });
    renderPage(`/reports?${NOVEMBER}&split=day`);
    expect(textOf(await screen.findByTestId("chart"))).toMatch(
      /^lines: 01\.11\.2026, 02\.11\.2026/,
    );
  });

  it("of which nothing is to show says so", async () => {
    shown = report({ rows: [] });
    const first = renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(await screen.findByText("За эти дни показать нечего")).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
    first.unmount();
    renderPage(`/reports?report=employees&${NOVEMBER}&employee=u1`);
    expect(await screen.findByText(/^Уберите одно из условий/)).toBeDefined();
  });

  it("that does not come is asked for again", async () => {
    server.use(refuse("get", "/reports/:report", { status: 500, code: "internal" }));
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(await screen.findByText("Не получилось загрузить")).toBeDefined();
    expect(screen.getByLabelText("Период")).toBeDefined();
    expect(screen.getByRole("button", { name: "Повторить" })).toBeDefined();
  });

  it("without the right to profit has none, and says who has", async () => {
    server.use(answer<Me>("get", "/me", me));
    shown = report({ measures: MEASURES.slice(0, 3) });
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(cells(await row("Анна"))).toHaveLength(3);
    expect(screen.queryByText("Прибыль")).toBeNull();
    expect(screen.getByText(/у кого есть на них право/)).toBeDefined();
  });

  it("is not shown to whoever may see neither deals nor payments", async () => {
    const permissions = me.permissions.filter(
      ({ name }) => name !== "deals.read" && name !== "payments.read",
    );
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    expect(await screen.findByText("Отчёты вам не видны")).toBeDefined();
    expect(asked).toEqual([]);
    expect(screen.queryByRole("link", { name: "Отчёты" })).toBeNull();
  });
});

describe("what a report is asked", () => {
  it("is chosen in the bar and goes into the question", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    await row("Анна");
    const choose = async (field: string, option: string, question: object): Promise<void> => {
      await userEvent.selectOptions(screen.getByLabelText(field), option);
      await waitFor(() => expect(asked.at(-1)).toMatchObject(question));
    };
    await choose("Сравнить", "С прошлым периодом", { compare: "previous" });
    await choose("Разбить", "По месяцам", { compare: "previous", split: "month" });
    await userEvent.selectOptions(screen.getByLabelText("Период"), "Последние 12 месяцев");
    await waitFor(() => expect(asked.at(-1)?.["from"]).not.toBe("2026-11-01"));
    expect(asked.at(-1)).toMatchObject({ compare: "previous", split: "month" });
  });

  it("is narrowed by colleagues, whose names stand above the report", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    await row("Анна");
    await userEvent.click(screen.getByRole("button", { name: "Фильтры" }));
    const dialog = within(await screen.findByRole("dialog", { name: "По каким сделкам" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Анна" }));
    await userEvent.click(dialog.getByRole("button", { name: "Показать" }));
    await waitFor(() => expect(asked.at(-1)?.["employee_id"]).toBe("u1"));
    await userEvent.click(
      await screen.findByRole("button", { name: "Убрать фильтр: Сотрудник: Анна" }),
    );
    await waitFor(() => expect(screen.queryByText("Сотрудник: Анна")).toBeNull());
  });

  it("is told at its field where it cannot be answered", async () => {
    const errors = [
      { pointer: "to", code: "before_first", message: "Раньше первого дня" },
      { pointer: "employee_id", code: "unknown_id", message: "Такого нет" },
    ];
    server.use(refuse("get", "/reports/:report", { status: 422, code: "invalid", errors }));
    renderPage("/reports?report=employees&from=2026-11-30&to=2026-11-01&employee=u9");
    const alert = await screen.findByText("Так отчёт не построить");
    expect(textOf(alert.parentElement)).toContain("Раньше первого дня. Сотрудник: Такого нет");
    await waitFor(() =>
      expect(screen.getByLabelText("По").getAttribute("aria-invalid")).toBe("true"),
    );
    await userEvent.click(screen.getByRole("button", { name: "Фильтры · 1" }));
    expect(await screen.findByText("Такого нет")).toBeDefined();
  });

  it("begins with this month, and with days where it is the firm's", async () => {
    shown = report({ report: "company", by: ["day"], rows: [] });
    renderPage("/reports");
    await screen.findByText("За эти дни показать нечего");
    expect(asked[0]).toMatchObject({ report: "company", split: "day" });
    expect(asked[0]?.["from"]).toMatch(/-01$/);
  });

  it("stays the same in another report", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}&tag=опт&sort=-won`);
    await row("Анна");
    shown = report({
      report: "channels",
      by: ["channel"],
      rows: [reportRow([key("channel", "c1", "Сайт")], "7.00")],
    });
    const tabs = within(screen.getByRole("navigation", { name: "Отчёты" }));
    await userEvent.click(tabs.getByRole("link", { name: "Каналы продаж" }));
    expect(await screen.findByRole("rowheader", { name: "Сайт" })).toBeDefined();
    expect(asked.at(-1)).toEqual({
      report: "channels",
      from: "2026-11-01",
      to: "2026-11-30",
      tag: "опт",
    });
  });
});

describe("the deals behind a figure", () => {
  it("open beside the report, each with its value and a way to it", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    const line = await row("Анна");
    const figure = within(line).getByRole("button", { name: /Выручка, Анна\. Показать сделки$/ });
    await userEvent.click(figure);
    const drawer = within(await screen.findByRole("dialog", { name: "Сделки: Выручка" }));
    const list = await drawer.findByRole("list", { name: "Сделки за этой цифрой" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((one) => textOf(one)),
    ).toEqual([
      "Сделка d1ООО «Школа» · Анна · 23.11.20261 800 ₽",
      "Сделка d2Анна · 23.11.202690,50 ₽",
    ]);
    const link = within(list).getByRole("link", { name: "Сделка d1" });
    expect(link.getAttribute("href")).toBe("/deals/d1");
    expect(textOf(drawer.getByText(/^Анна · 01\.11\.2026/))).toContain("1 800 ₽");
    expect(behind[0]).toMatchObject({
      report: "employees",
      measure: "revenue",
      row: "employee:u1",
      from: "2026-11-01",
    });
    await userEvent.click(drawer.getByRole("button", { name: "Закрыть" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(figure));
  });

  it("open by their address", async () => {
    const compared = { from: "2026-10-01", to: "2026-10-31" };
    shown = report({ compared, total_before: { won: 4 } });
    renderPage(`/reports?report=employees&${NOVEMBER}&compare=previous&behind=won&of=before`);
    const drawer = within(await screen.findByRole("dialog", { name: "Сделки: Выиграно" }));
    expect(textOf(await drawer.findByText(/^итого · 01\.10\.2026 – 31\.10\.2026/))).toContain("4");
    await waitFor(() => expect(behind[0]).toMatchObject({ measure: "won", ...compared }));
  });

  it("go on behind a cursor", async () => {
    server.use(
      http.get("*/api/v1/reports/deals-behind", ({ request }) => {
        const { cursor } = paramsOf(request);
        return HttpResponse.json(
          cursor ? page([dealBehind("d9")]) : { items: [dealBehind("d1")], next_cursor: "next" },
        );
      }),
    );
    renderPage(`/reports?report=employees&${NOVEMBER}&behind=won`);
    await userEvent.click(await screen.findByRole("button", { name: "Показать ещё" }));
    expect(await screen.findByRole("link", { name: "Сделка d9" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Показать ещё" })).toBeNull();
  });

  it("are not offered where a figure is none of deals", async () => {
    const measures = [{ name: "own_costs", unit: "money" as const, behind: null }];
    const figures = { own_costs: "120.00" };
    const rows = [reportRow([key("employee", "u1", "Анна")], "1.00", { figures })];
    shown = report({ measures, rows, total: figures });
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    const line = await row("Анна");
    expect(cells(line)).toEqual(["120 ₽"]);
    expect(within(line).queryAllByRole("button")).toEqual([]);
  });

  it("are not asked for of a figure that is nothing", async () => {
    renderPage(`/reports?report=employees&${NOVEMBER}`);
    const line = await row("Без ответственного");
    expect(within(line).queryAllByRole("button")).toEqual([]);
  });
});
