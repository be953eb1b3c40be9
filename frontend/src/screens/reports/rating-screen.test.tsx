import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "./rating-screen";
import type { Rating } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealBehind } from "@/test/report-samples";
import { ratedRow, rating } from "@/test/sales-samples";

vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.series.map(({ name, texts }) => `${name} ${texts[0] ?? ""}`).join("; ")}
    </div>
  ),
}));

const PAGE = "/reports/rating?from=2026-01-01&to=2026-12-31";

let shown: Rating;
let asked: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

beforeEach(() => {
  asked = [];
  shown = rating();
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    http.get("*/api/v1/reports/rating", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(shown);
    }),
  );
});

const table = async (): Promise<HTMLElement> =>
  screen.findByRole("table", { name: /: классы и ровность,/ });

const names = async (): Promise<string[]> =>
  within(await table())
    .getAllByRole("rowheader")
    .map(textOf);

describe("the rating of clients", () => {
  it("tells each with its class, and leads to the card", async () => {
    renderPage(PAGE);
    const row = within(await table()).getByRole("row", { name: /^ООО «Школа»/ });
    expect(within(row).getAllByRole("cell").map(textOf)).toEqual([
      "A",
      "X",
      "4",
      "1 000 ₽",
      "62,1 %",
      "62,1 %",
      "8,5 %",
    ]);
    const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(link("ООО «Школа»")).toBe("/companies/k1");
    expect(link("Анна")).toBe("/contacts/k2");
    expect(await names()).toEqual(["ООО «Школа»", "Анна", "Без клиента"]);
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "pareto: Выручка 1 000 ₽; Нарастающим итогом 62,1 %",
    );
    expect(asked[0]).toEqual({ from: "2026-01-01", to: "2026-12-31", rated: "clients" });
  });

  it("leads from a row to its deals", async () => {
    const behind: Record<string, string>[] = [];
    server.use(
      http.get("*/api/v1/reports/rating/deals", ({ request }) => {
        behind.push(Object.fromEntries(new URL(request.url).searchParams));
        return HttpResponse.json(page([dealBehind("d1")]));
      }),
    );
    renderPage(PAGE);
    await table();
    await userEvent.click(screen.getByRole("button", { name: /^4: Сделки, ООО «Школа»/ }));
    const drawer = await screen.findByRole("dialog", { name: "Сделки: ООО «Школа»" });
    expect(await within(drawer).findByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(behind[0]).toMatchObject({ rated: "clients", subject: "company:k1" });
  });

  it("shows the rows of a cell, and all again", async () => {
    renderPage(PAGE);
    const matrix = within(await screen.findByRole("table", { name: "Классы и ровность" }));
    const cell = matrix.getByRole("button", { name: /^AX: 1 1\s000\s₽/ });
    await userEvent.click(cell);
    await waitFor(async () => expect(await names()).toEqual(["ООО «Школа»"]));
    expect(cell.getAttribute("aria-pressed")).toBe("true");
    expect(textOf(screen.getByRole("status"))).toBe(
      "Только AX: показано 1 из 1, всего на 1 000 ₽.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Показать все" }));
    await waitFor(async () => expect(await names()).toHaveLength(3));
    expect(asked).toHaveLength(1);
  });

  it("tells what is not shown, and asks for more", async () => {
    shown = rating({ rest: { number: 12, revenue: "340.00" } });
    renderPage(PAGE);
    await table();
    expect(screen.getByText(/^И ещё 12 на сумму 340/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Показать больше" }));
    await waitFor(() => expect(asked.at(-1)?.["most"]).toBe("1000"));
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Показать больше" })).toBeNull(),
    );
  });

  it("of few months offers more of them", async () => {
    const groups = rating().groups.map(({ class: letter, sum }) => ({
      class: letter,
      sum,
      evenness: null,
    }));
    shown = rating({ months: 1, groups });
    // Twelve months never begin on such a day, whatever the present one is.
    renderPage(PAGE.replace("2026-01-01", "2026-10-02"));
    expect(await screen.findByText(/^Ровность видна/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Последние 12 месяцев" }));
    await waitFor(() => expect(asked.at(-1)?.["from"]).not.toBe("2026-10-02"));
  });
});

describe("the rating of products", () => {
  it("leads to the catalogue, for whoever may see it", async () => {
    renderPage(`${PAGE}&group=a-x`);
    await table();
    shown = rating({
      rated: "products",
      rows: [
        ratedRow("t1", { kind: "product", name: "Шкаф" }),
        ratedRow("t2", { kind: "product", name: null }),
        ratedRow(null, { kind: "none", name: null }),
      ],
    });
    await userEvent.click(screen.getByRole("button", { name: "Товары и услуги" }));
    await waitFor(async () =>
      expect(await names()).toEqual(["Шкаф", "Удалённый товар", "Не из каталога"]),
    );
    expect(asked.at(-1)).toMatchObject({ rated: "products" });
    const link = screen.getByRole("link", { name: "Шкаф" });
    expect(link.getAttribute("href")).toBe("/catalogue?product=t1");
  });

  it("has no links for whoever may not", async () => {
    const permissions = me.permissions.filter(
      ({ name }) => name !== "clients.read" && name !== "catalogue.read",
    );
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage(PAGE);
    expect(within(await table()).queryByRole("link")).toBeNull();
  });
});

it("a rating that is refused, or of nothing, says so", async () => {
  server.use(refuse("get", "/reports/rating", { status: 403, code: "permission_denied" }));
  const first = renderPage(PAGE);
  expect(await screen.findByText("Нет доступа")).toBeDefined();
  first.unmount();
  const nothing = rating({ rows: [], groups: [], total: { number: 0, revenue: "0.00" } });
  server.use(http.get("*/api/v1/reports/rating", () => HttpResponse.json(nothing)));
  renderPage(PAGE);
  expect(await screen.findByText(/не выиграно ни одной сделки/)).toBeDefined();
});
