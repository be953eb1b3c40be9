import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReportCost, ReportPayment } from "@/shared/api/report-types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { report } from "@/test/report-samples";
import type { Me } from "@/shared/api/types";

const PAGE = "/reports?report=company&from=2026-11-01&to=2026-11-30";

const payment: ReportPayment = {
  id: "y1",
  number: 318,
  date: "2026-11-20",
  payer_name: "ООО «Ромашка»",
  purpose: "По счёту № 15",
  value: "1600.00",
};

const costs: ReportCost[] = [
  { kind: "employee", id: "u1", name: "Анна", month: "2026-11", part: "salary", value: "500.00" },
  { kind: "firm", id: null, name: null, month: "2026-10", part: "entries", value: "90.50" },
  { kind: "channel", id: "c1", name: null, month: "2026-10", part: "entries", value: "1.00" },
];

let asked: Record<string, string>[];

const note = (request: Request): void =>
  void asked.push(Object.fromEntries(new URL(request.url).searchParams));

beforeEach(() => {
  asked = [];
  const figures = { received: "1600.00", own_costs: "591.50" };
  const measures = [
    { name: "received", unit: "money" as const, behind: "payments" as const },
    { name: "own_costs", unit: "money" as const, behind: "costs" as const },
  ];
  const shown = report({ report: "company", by: [], measures, rows: [], total: figures });
  const more = ["profit.read", "costs.read", "payments.read"] as const;
  server.use(
    answer<Me>("get", "/me", {
      ...me,
      permissions: [...me.permissions, ...more.map((name) => ({ name, reach: "all" as const }))],
    }),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    answer("get", "/reports/company", shown),
    http.get("*/api/v1/reports/payments-behind", ({ request }) => {
      note(request);
      return HttpResponse.json(page([payment]));
    }),
    http.get("*/api/v1/reports/costs-behind", ({ request }) => {
      note(request);
      return HttpResponse.json(page(costs));
    }),
  );
});

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const told = async (title: string, list: string): Promise<HTMLElement> => {
  const drawer = within(await screen.findByRole("dialog", { name: title }));
  return drawer.findByRole("list", { name: list });
};

describe("behind figures that are no sums of deals", () => {
  it("money that came is told payment by payment", async () => {
    renderPage(PAGE);
    await userEvent.click(await screen.findByRole("button", { name: /Показать платежи$/ }));
    const list = await told("Платежи: Поступило денег", "Платежи за этой цифрой");
    expect(within(list).getAllByRole("listitem").map(textOf)).toEqual([
      "ООО «Ромашка»№ 318 · 20.11.2026 · По счёту № 151 600 ₽",
    ]);
    const link = within(list).getByRole("link", { name: "ООО «Ромашка»" });
    expect(link.getAttribute("href")).toBe("/payments/y1");
    expect(asked[0]).toMatchObject({ report: "company", from: "2026-11-01", to: "2026-11-30" });
    expect(asked[0]).not.toHaveProperty("measure");
  });

  it("what is spent besides deals is told by who bears it, month by month", async () => {
    renderPage(PAGE);
    const figure = await screen.findByRole("button", { name: /Показать, из чего сложилось$/ });
    await userEvent.click(figure);
    const list = await told("Из чего сложилось: Свои расходы", "Расходы за этой цифрой");
    expect(within(list).getAllByRole("listitem").map(textOf)).toEqual([
      "АннаОклад · ноябрь 2026500 ₽",
      "Фирма в целомРасходы · октябрь 202690,50 ₽",
      "Канал удалёнРасходы · октябрь 20261 ₽",
    ]);
  });

  it("nothing is said to be nothing", async () => {
    server.use(answer("get", "/reports/costs-behind", page([])));
    renderPage(`${PAGE}&behind=own_costs`);
    expect(await screen.findByText("За этой цифрой расходов нет")).toBeDefined();
  });
});
