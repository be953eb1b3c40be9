import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "./profits-screen";
import type { DealProfits } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealProfit, profit, profits } from "@/test/sales-samples";

vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.series.map(({ name, texts }) => `${name} ${texts[0] ?? ""}`).join("; ")}
    </div>
  ),
}));

const PAGE = "/reports/deals?from=2026-11-01&to=2026-11-30";

let shown: DealProfits;
let asked: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const allowed = (...names: string[]) => {
  const bare = me.permissions.filter(({ name }) => name !== "payments.read");
  const more = names.map((name) => ({ name, reach: "all" as const }));
  server.use(answer<Me>("get", "/me", { ...me, permissions: [...bare, ...more] }));
};

beforeEach(() => {
  asked = [];
  const loss = profit({ profit: "-50.00", revenue: "0.00", cost_price: "0.00", margin: null });
  shown = profits(
    [
      dealProfit("d1", { profit: profit({ uncosted: 1 }) }),
      dealProfit("d2", { title: "", number: 7, status: "lost", client_name: null, profit: loss }),
    ],
    { number: 3, total: profit({ uncosted: 2, profit: "-12.50" }), next_cursor: "next" },
  );
  allowed("profit.read", "payments.read");
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    http.get("*/api/v1/reports/deals", ({ request }) => {
      const question = Object.fromEntries(new URL(request.url).searchParams);
      asked.push(question);
      const rest = { ...shown, items: [dealProfit("d9")], next_cursor: null };
      return HttpResponse.json(question["cursor"] ? rest : shown);
    }),
  );
});

const cells = async (name: RegExp): Promise<string[]> => {
  const table = await screen.findByRole("table");
  const row = within(table).getByRole("row", { name });
  return within(row).getAllByRole("cell").map(textOf);
};

describe("the profit of deals", () => {
  it("tells what each has brought, and leads to it", async () => {
    renderPage(PAGE);
    expect(await cells(/^Сделка d1/)).toEqual([
      "23.11.2026Выиграна",
      "1 000 ₽",
      "600 ₽неполная",
      "50 ₽",
      "350 ₽",
      "35 %",
    ]);
    expect(screen.getByRole("link", { name: "Сделка d1" }).getAttribute("href")).toBe("/deals/d1");
    expect(screen.getByText("№ 1204 · ООО «Школа» · Анна")).toBeDefined();
    expect(asked[0]).toEqual({ from: "2026-11-01", to: "2026-11-30", limit: "50" });
    expect(document.title).toBe("Отчёты: Прибыль сделок — Canape CRM");
  });

  it("draws what each has brought above the table that tells it", async () => {
    renderPage(PAGE);
    expect(textOf(await screen.findByTestId("chart"))).toBe("bars: Выручка 1 000 ₽; Прибыль 350 ₽");
    expect(
      screen.getByRole("img", { name: /^График: Выручка и прибыль по сделкам/ }),
    ).toBeDefined();
  });

  it("says of a loss that it is one", async () => {
    renderPage(PAGE);
    expect(await cells(/^№ 7/)).toEqual([
      "23.11.2026Проиграна",
      "0 ₽",
      "0 ₽",
      "50 ₽",
      "-50 ₽убыток",
      "—",
    ]);
  });

  it("has the whole on top, also of deals that are not there yet", async () => {
    renderPage(PAGE);
    const cards = within(await screen.findByRole("list", { name: "Итого за период" }));
    expect(cards.getAllByRole("listitem").map(textOf)).toEqual([
      "Закрыто сделок3",
      "Выручка1 000 ₽",
      "Себестоимость600 ₽неполная: 2 сделки",
      "Расходы сделки50 ₽",
      "Прибыль-12,50 ₽убыток",
      "Рентабельность35 %",
    ]);
    expect(screen.getByText("Показано 2 из 3")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Показать ещё" }));
    expect(await cells(/^Сделка d9/)).toHaveLength(6);
    expect(asked.at(-1)).toMatchObject({ cursor: "next" });
    expect(screen.queryByText(/^Показано/)).toBeNull();
  });

  it("goes by what is paid up to a day, which stands in the address", async () => {
    renderPage(PAGE);
    await cells(/^Сделка d1/);
    shown = profits([dealProfit("d1", { profit: profit({ paid: "600.00" }) })], {
      as_of: "2026-11-20",
      total: profit({ paid: "600.00" }),
    });
    await userEvent.click(screen.getByRole("button", { name: "По оплате" }));
    expect(await screen.findByText(/с деньгами, полученными по 20\.11\.2026/)).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ basis: "paid" });
    expect(asked.at(-1)?.["as_of"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await cells(/^Сделка d1/))[1]).toBe("600 ₽");
    expect(screen.getByLabelText("Оплаты по")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "По сумме сделки" }));
    expect(await screen.findByText(/, по сумме сделки\.$/)).toBeDefined();
    expect(screen.queryByLabelText("Оплаты по")).toBeNull();
  });

  it("is told to nobody who may not see it", async () => {
    server.use(answer<Me>("get", "/me", me));
    const first = renderPage(PAGE);
    expect(await screen.findByText("Прибыль вам не видна")).toBeDefined();
    expect(screen.getByRole("navigation", { name: "Отчёты" })).toBeDefined();
    first.unmount();
    allowed("profit.read");
    renderPage(`${PAGE}&basis=paid`);
    expect(await screen.findByText("Платежи вам не видны")).toBeDefined();
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Показать по сумме сделки" }));
    expect(await cells(/^Сделка d1/)).toHaveLength(6);
    expect(screen.queryByRole("button", { name: "По оплате" })).toBeNull();
  });

  it("that is refused, does not come, or is of no deals says so", async () => {
    server.use(refuse("get", "/reports/deals", { status: 403, code: "permission_denied" }));
    const first = renderPage(PAGE);
    expect(await screen.findByText("Нет доступа")).toBeDefined();
    first.unmount();
    const errors = [{ pointer: "as_of", code: "day_out_of_range", message: "Слишком давно" }];
    server.use(refuse("get", "/reports/deals", { status: 422, code: "invalid", errors }));
    const second = renderPage(`${PAGE}&basis=paid&as_of=0001-01-01`);
    expect(await screen.findByText("Так отчёт не построить")).toBeDefined();
    second.unmount();
    server.use(http.get("*/api/v1/reports/deals", () => HttpResponse.json(profits([]))));
    renderPage(PAGE);
    expect(await screen.findByText(/не закрыто ни одной сделки/)).toBeDefined();
  });
});
