import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "./debts-screen";
import "@/features/reports/debts/debts-drill";
import "@/features/reports/export-menu";
import type { Debts } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { advances, debtBehind, debtRow, expected, receivables } from "@/test/debts-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.series.map(({ name, texts }) => `${name} ${texts[0] ?? ""}`).join("; ")}
    </div>
  ),
}));
const save = vi.hoisted(() => vi.fn());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: save }));

const OWED = "/reports/receivables?as_of=2026-11-30";

type Asked = Record<string, string>;

let shown: Record<string, Debts>;
let asked: Asked[];
let behind: Asked[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");
const paramsOf = (request: Request): Asked => Object.fromEntries(new URL(request.url).searchParams);

beforeEach(() => {
  asked = [];
  behind = [];
  save.mockReset();
  shown = {
    receivables: receivables([debtRow("k1"), debtRow("k2")]),
    advances: advances([
      debtRow("k1", { since: "2026-11-02", figures: { total: "90.00", count: 1 } }),
    ]),
    "expected-payments": expected([debtRow("k1", { figures: expected([]).total })]),
  };
  server.use(
    answer("get", "/users", page([])),
    answer("get", "/saved-reports", page([])),
    refuse("get", "/companies/:id", { status: 404, code: "not_found" }),
    refuse("get", "/reports/rating", { status: 404, code: "not_found" }),
    ...Object.keys(shown).map((name) =>
      http.get(`*/api/v1/reports/${name}`, ({ request }) => {
        asked.push(paramsOf(request));
        return HttpResponse.json(shown[name]);
      }),
    ),
    http.get("*/api/v1/reports/debts-behind", ({ request }) => {
      behind.push(paramsOf(request));
      return HttpResponse.json(page([debtBehind("w1")]));
    }),
  );
});

const table = (name: RegExp) => screen.findByRole("table", { name });
const line = async (of: RegExp, name: RegExp): Promise<HTMLElement> =>
  within(await table(of)).getByRole("row", { name });
const cells = (row: HTMLElement): string[] => within(row).getAllByRole("cell").map(textOf);

describe("receivables", () => {
  it("tell who owes, since when and how old it is, as a table and as a picture", async () => {
    renderPage(OWED);
    const row = await line(/^Дебиторская задолженность на 30\.11\.2026$/, /^Клиент k1/);
    expect(cells(row)).toEqual([
      "01.08.2026",
      "300 ₽",
      "3",
      "200 ₽",
      "100 ₽",
      "0 ₽",
      "100 ₽",
      "0 ₽",
      "100 ₽",
    ]);
    expect(within(row).getByRole("link", { name: "Клиент k1" }).getAttribute("href")).toBe(
      "/companies/k1",
    );
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "stacked: Срок не наступил 100 ₽; 31–60 дней 100 ₽; 91 день и больше 100 ₽",
    );
    expect(asked[0]).toEqual({ as_of: "2026-11-30", limit: "50" });
    expect(document.title).toBe("Отчёты: Дебиторская задолженность — Canape CRM");
    const rules = screen.getByText(/^Дебиторская задолженность − авансы = сальдо акта сверки/);
    expect(rules).toBeDefined();
    expect(screen.getByRole("link", { name: "Авансы на этот же день" }).getAttribute("href")).toBe(
      "/reports/advances?as_of=2026-11-30",
    );
  });

  it("lead from a figure to the documents behind it, and back to the figure", async () => {
    renderPage(OWED);
    const row = await line(/^Дебиторская/, /^Клиент k1/);
    const figure = within(row).getByRole("button", {
      name: /^100\s₽: 91 день и больше, Клиент k1\. Показать документы$/,
    });
    await userEvent.click(figure);
    const drawer = await screen.findByRole("dialog", { name: "Документы: 91 день и больше" });
    const list = within(await within(drawer).findByRole("list"));
    const link = list.getByRole("link", { name: "Акт № 15 от 01.08.2026" });
    expect(link.getAttribute("href")).toBe("/documents/w1");
    const item = list.getByRole("listitem");
    expect(textOf(item)).toContain("срок 01.08.2026, просрочено на 121 день");
    expect(textOf(item)).toContain("100 ₽из 150 ₽");
    expect(list.getByRole("link", { name: "Окна для школы" }).getAttribute("href")).toBe(
      "/deals/d1",
    );
    expect(behind).toEqual([
      {
        report: "receivables",
        figure: "days_91",
        as_of: "2026-11-30",
        company_id: "k1",
        legal_entity_id: "f1",
        limit: "50",
      },
    ]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(figure));
  });

  it("come page by page, while the total stays that of all", async () => {
    server.use(
      http.get("*/api/v1/reports/receivables", ({ request }) => {
        const { cursor } = paramsOf(request);
        const next = cursor ? null : "more";
        const rows = [debtRow(cursor ? "k2" : "k1")];
        return HttpResponse.json(receivables(rows, { next_cursor: next }));
      }),
    );
    renderPage(OWED);
    await line(/^Дебиторская/, /^Клиент k1/);
    await userEvent.click(await screen.findByRole("button", { name: "Показать ещё" }));
    expect(await screen.findByRole("rowheader", { name: "Клиент k2" })).toBeDefined();
    expect(cells(await line(/^Дебиторская/, /^Итого/))[0]).toBe("300 ₽");
  });

  it("are split by contract and told of another day by choice", async () => {
    renderPage(`${OWED}&company=k1`);
    await table(/^Дебиторская/);
    shown["receivables"] = receivables(
      [
        debtRow("k1", {
          contract: {
            id: "w7",
            kind: "contract",
            title: null,
            number: "3",
            date: "2026-01-15",
          },
        }),
        debtRow("k1"),
      ],
      { by: "contract" },
    );
    await userEvent.selectOptions(screen.getByLabelText("Строки"), "По договорам");
    const contract = await screen.findByRole("link", { name: "Договор № 3 от 15.01.2026" });
    expect(contract.getAttribute("href")).toBe("/documents/w7");
    expect(screen.getByText("Без договора")).toBeDefined();
    expect(asked.at(-1)).toEqual({
      as_of: "2026-11-30",
      company_id: "k1",
      by: "contract",
      limit: "50",
    });
  });

  it("leave the house with what the page asks", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/reports/export", async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse("x", { headers: { "Content-Type": "text/csv" } });
      }),
    );
    renderPage(`${OWED}&contract=none&behind=overdue`);
    await userEvent.click(await screen.findByRole("button", { name: "Выгрузить" }));
    const csv = await screen.findByRole("menuitem", { name: "Текст с разделителями (CSV)" });
    await userEvent.click(csv);
    await waitFor(() =>
      expect(sent).toEqual([
        {
          report: "receivables",
          format: "csv",
          parameters: { as_of: "2026-11-30", contract_id: "none" },
        },
      ]),
    );
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[0]).toBe("receivables-2026-11-30.csv");
  });
});

describe("expected payments", () => {
  it("tell of days to pay, and are those of now", async () => {
    renderPage("/reports/expected-payments?due_to=2026-12-31");
    const row = await line(/^Ожидаемые оплаты на 30\.11\.2026$/, /^Клиент k1/);
    expect(cells(row).slice(1, 6)).toEqual(["700 ₽", "2", "500 ₽", "0 ₽", "200 ₽"]);
    expect(asked[0]).toEqual({ due_to: "2026-12-31", limit: "50" });
    expect(screen.queryByLabelText("На день")).toBeNull();
  });

  it("as single invoices tell when each is to be paid, and need no drawer", async () => {
    shown["expected-payments"] = expected(
      [
        debtRow("k1", {
          document: { id: "w9", kind: "invoice", title: null, number: "9", date: "2026-11-01" },
          responsible: { id: "u1", name: "Борис" },
          since: "2026-11-10",
          figures: { total: "500.00", count: 1, overdue: "500.00", later: "0.00" },
        }),
      ],
      { by: "invoice" },
    );
    renderPage("/reports/expected-payments?by=invoice");
    const row = await line(/^Ожидаемые/, /^Счёт № 9/);
    expect(cells(row)).toEqual(["Клиент k1", "Борис", "10.11.2026Просрочено", "500 ₽"]);
    expect(within(row).queryByRole("button")).toBeNull();
    const link = within(row).getByRole("link", { name: "Счёт № 9 от 01.11.2026" });
    expect(link.getAttribute("href")).toBe("/documents/w9");
  });
});

it("advances tell since when they wait for documents", async () => {
  renderPage("/reports/advances?as_of=2026-11-30");
  expect(cells(await line(/^Авансы на/, /^Клиент k1/))).toEqual(["02.11.2026", "90 ₽", "1"]);
  expect(screen.getByRole("columnheader", { name: /^Получено с/ })).toBeDefined();
  expect(textOf(await screen.findByTestId("chart"))).toBe("bars: Всего авансов 90 ₽");
});

describe("who may not see debts", () => {
  const allow = (...names: string[]): void =>
    server.use(
      answer<Me>("get", "/me", {
        ...me,
        permissions: names.map((name) => ({ name, reach: "all" as const })),
      }),
    );

  it("is told which rights that takes, and nothing is asked", async () => {
    allow("deals.read", "documents.read");
    renderPage(OWED);
    expect(await screen.findByText("Долги вам не видны")).toBeDefined();
    expect(asked).toEqual([]);
  });

  it("has no tabs of debts and of plans, beside those of deals", async () => {
    allow("deals.read", "documents.read");
    renderPage("/reports/rating?from=2026-01-01&to=2026-12-31");
    const tabs = await screen.findByRole("navigation", { name: "Отчёты" });
    const names = within(tabs).getAllByRole("link").map(textOf);
    expect(names).toContain("ABC/XYZ");
    expect(names).not.toContain("Авансы");
    expect(names).not.toContain("План и факт");
  });

  it("sees debts alone without a right to deals, and takes them out only by its own right", async () => {
    allow("documents.read", "payments.read", "deals.export");
    renderPage(OWED);
    await table(/^Дебиторская/);
    const tabs = screen.getByRole("navigation", { name: "Отчёты" });
    expect(within(tabs).getAllByRole("link").map(textOf)).toEqual([
      "Ожидаемые оплаты",
      "Дебиторская задолженность",
      "Авансы",
    ]);
    expect(screen.queryByRole("button", { name: "Выгрузить" })).toBeNull();
  });

  it("comes to debts where reports of deals are asked for without a right to deals", async () => {
    allow("documents.read", "payments.read");
    renderPage("/reports");
    expect(await screen.findByRole("heading", { name: /Ожидаемые оплаты/ })).toBeDefined();
    expect(screen.queryByText("Отчёты вам не видны")).toBeNull();
  });
});

describe("debts that are not there", () => {
  it("are told so, with a way out where they were narrowed", async () => {
    shown["receivables"] = receivables([]);
    const first = renderPage(OWED);
    expect(await screen.findByText("На этот день никто не должен")).toBeDefined();
    first.unmount();
    renderPage(`${OWED}&contract=none`);
    expect(await screen.findByText("По этим условиям показать нечего")).toBeDefined();
    await userEvent.click(
      screen.getByRole("button", { name: "Убрать фильтр: Договор: Без договора" }),
    );
    expect(await screen.findByText("На этот день никто не должен")).toBeDefined();
  });

  it("are refused, fail, or are asked wrong", async () => {
    server.use(refuse("get", "/reports/receivables", { status: 403, code: "permission_denied" }));
    const first = renderPage(OWED);
    expect(await screen.findByText("Нет доступа")).toBeDefined();
    first.unmount();
    server.use(refuse("get", "/reports/receivables", { status: 500, code: "internal" }));
    const second = renderPage(OWED);
    expect(await screen.findByText("Не получилось загрузить")).toBeDefined();
    second.unmount();
    server.use(
      refuse("get", "/reports/receivables", {
        status: 422,
        code: "validation_failed",
        errors: [{ pointer: "company_id", code: "unknown_id", message: "Такой записи нет" }],
      }),
    );
    renderPage(`${OWED}&company=gone`);
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText("Так отчёт не построить")).toBeDefined();
    expect(textOf(alert)).toContain("Клиент: Такой записи нет");
  });
});
