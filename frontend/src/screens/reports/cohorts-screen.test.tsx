import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "./cohorts-screen";
import type { Cohorts } from "@/shared/api/report-types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealBehind } from "@/test/report-samples";
import { cohorts } from "@/test/sales-samples";

vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.series.map(({ name, texts }) => `${name} ${texts[0] ?? ""}`).join("; ")}
    </div>
  ),
}));

const PAGE = "/reports/cohorts?from=2026-09-01&to=2026-11-30";

let shown: Cohorts;
let asked: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

beforeEach(() => {
  asked = [];
  shown = cohorts();
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    http.get("*/api/v1/reports/cohorts", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(shown);
    }),
  );
});

const cells = async (name: string): Promise<HTMLElement[]> => {
  const table = await screen.findByRole("table", { name: /^Когорты первой покупки/ });
  const row = within(table).getByRole("row", { name: new RegExp(`^${name}`) });
  return within(row).getAllByRole("cell");
};

describe("cohorts", () => {
  it("tell who comes back, month by month, and blanks what is to come", async () => {
    renderPage(PAGE);
    const first = await cells("сентябрь 2026");
    expect(first.map(textOf)).toEqual(["4", "100 %", "0 %", "25 %", "450 ₽", "112,50 ₽"]);
    expect(first.map((cell) => cell.dataset["shade"])).toEqual([
      undefined,
      undefined,
      "0",
      "5",
      undefined,
      undefined,
    ]);
    expect((await cells("октябрь 2026")).map(textOf)).toEqual(["0", "—", "—", "", "0 ₽", "—"]);
    expect((await cells("Итого")).map(textOf)).toEqual(["6", "100 %", "0 %", "25 %", "", ""]);
    expect(asked[0]).toEqual({ from: "2026-09-01", to: "2026-11-30" });
    expect(document.title).toBe("Отчёты: Когорты первой покупки — Canape CRM");
  });

  it("are drawn as they are shown, above the table", async () => {
    renderPage(PAGE);
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "lines: сентябрь 2026 0 %; Все вместе 0 %",
    );
    await userEvent.click(screen.getByRole("button", { name: "Выручка" }));
    await waitFor(() =>
      expect(textOf(screen.getByTestId("chart"))).toBe("lines: сентябрь 2026 0 ₽; Все вместе 0 ₽"),
    );
    expect(screen.getByRole("img", { name: /^График: Выручка по месяцам/ })).toBeDefined();
  });

  it("tell numbers and revenue by choice, without asking again", async () => {
    renderPage(PAGE);
    await cells("Итого");
    const show = async (name: string, figures: string[]): Promise<void> => {
      await userEvent.click(screen.getByRole("button", { name }));
      await waitFor(async () =>
        expect((await cells("сентябрь 2026")).slice(1, 4).map(textOf)).toEqual(figures),
      );
    };
    await show("Клиенты", ["4", "0", "1"]);
    await show("Выручка", ["400 ₽", "0 ₽", "50 ₽"]);
    expect(asked).toHaveLength(1);
  });

  it("lead from a cell to its deals", async () => {
    const behind: Record<string, string>[] = [];
    server.use(
      http.get("*/api/v1/reports/cohorts/deals", ({ request }) => {
        behind.push(Object.fromEntries(new URL(request.url).searchParams));
        return HttpResponse.json(page([dealBehind("d1")]));
      }),
    );
    renderPage(PAGE);
    await cells("сентябрь 2026");
    await userEvent.click(screen.getByRole("button", { name: /^25.%: .*, ноябрь 2026/ }));
    const drawer = await screen.findByRole("dialog", { name: "Сделки: Доля клиентов" });
    expect(await within(drawer).findByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(behind[0]).toMatchObject({ cohort: "2026-09", from: "2026-11-01", to: "2026-11-30" });
  });

  it("of few months offer more of them", async () => {
    shown = cohorts({ cohorts: cohorts().cohorts.slice(2), total: cohorts().total.slice(0, 1) });
    renderPage(PAGE);
    expect(await screen.findByText(/виднее по нескольким месяцам/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Последние 12 месяцев" }));
    await waitFor(() => expect(asked.at(-1)?.["from"]).not.toBe("2026-09-01"));
  });

  it("that are refused, of too many months, or of nobody say so", async () => {
    server.use(refuse("get", "/reports/cohorts", { status: 403, code: "permission_denied" }));
    const first = renderPage(PAGE);
    expect(await screen.findByText("Нет доступа")).toBeDefined();
    first.unmount();
    const errors = [{ pointer: "to", code: "too_far", message: "Не больше 36 месяцев" }];
    server.use(refuse("get", "/reports/cohorts", { status: 422, code: "invalid", errors }));
    const second = renderPage(PAGE);
    expect(await screen.findByText("Так отчёт не построить")).toBeDefined();
    second.unmount();
    const nobody = cohorts({ cohorts: [], total: [] });
    server.use(http.get("*/api/v1/reports/cohorts", () => HttpResponse.json(nobody)));
    renderPage(PAGE);
    expect(await screen.findByText(/никто не купил впервые/)).toBeDefined();
    expect(screen.getByText("Эти месяцы ещё не наступили.")).toBeDefined();
  });
});
