import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Cost, Me, RecurringCost } from "@/shared/api/types";
import { cost, recurringCost } from "@/test/cost-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

vi.mock("@/shared/lib/use-today", () => ({ useToday: () => "2026-11-22" }));

const rights = ["costs.read", "costs.manage", "profit.read", "users.read"].map(
  (name) => ({ name, reach: "all" }) as const,
);

let costs: Cost[];
let rules: RecurringCost[];
let asked: Record<string, string>[];
let sent: { method: string; path: string; version: string | null; body: unknown }[];

const note = async (request: Request): Promise<void> => {
  const text = await request.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  const { pathname } = new URL(request.url);
  const path = pathname.replace("/api/v1", "");
  sent.push({ method: request.method, path, version: request.headers.get("If-Match"), body });
};

beforeEach(() => {
  costs = [cost()];
  rules = [recurringCost()];
  asked = [];
  sent = [];
  const category = { id: "k1", name: "Аренда", position: 0, is_archived: false, version: 1 };
  server.use(
    answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...rights] }),
    answer("get", "/cost-categories", page([category])),
    answer("get", "/channels", page([{ ...category, id: "n1", name: "Сайт", is_system: false }])),
    http.get("*/api/v1/costs", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(costs));
    }),
    http.get("*/api/v1/costs/x1", () => HttpResponse.json(cost())),
    http.post("*/api/v1/costs", async ({ request }) => {
      await note(request);
      return HttpResponse.json(cost(), { status: 201 });
    }),
    http.patch("*/api/v1/costs/x1", async ({ request }) => {
      await note(request);
      return HttpResponse.json(cost({ version: 2 }));
    }),
    http.delete("*/api/v1/costs/x1", async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get("*/api/v1/recurring-costs", () => HttpResponse.json(page(rules))),
    http.post("*/api/v1/recurring-costs", async ({ request }) => {
      await note(request);
      return HttpResponse.json(recurringCost(), { status: 201 });
    }),
    http.patch("*/api/v1/recurring-costs/z1", async ({ request }) => {
      await note(request);
      return HttpResponse.json(recurringCost({ version: 2 }));
    }),
    http.delete("*/api/v1/recurring-costs/z1", async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

async function begun() {
  renderPage("/costs");
  await userEvent.click(await screen.findByRole("button", { name: "Записать расход" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Новый расход" }));
  await dialog.findByRole("option", { name: "Аренда" });
  return dialog;
}

describe("the list of costs", () => {
  it("tells the month, what for, and what counts without the VAT", async () => {
    renderPage("/costs");
    const grid = within(await screen.findByRole("table", { name: "Расходы" }));
    expect(grid.getByRole("link", { name: "Фирма в целом" })).toBeDefined();
    expect(grid.getByText("ноябрь 2026")).toBeDefined();
    expect(grid.getByText(/^1\s000,00\s₽$/)).toBeDefined();
    expect(asked).toEqual([{ limit: "50" }]);
  });

  it("is narrowed by months, subject and category", async () => {
    renderPage("/costs");
    await screen.findByRole("table", { name: "Расходы" });
    fireEvent.change(screen.getByLabelText("Месяц: с"), { target: { value: "2026-01" } });
    await userEvent.selectOptions(screen.getByLabelText("На что"), "Канал продаж");
    await userEvent.selectOptions(screen.getByLabelText("Статья"), "Аренда");
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        limit: "50",
        month_from: "2026-01",
        subject_kind: "channel",
        category_id: "k1",
      }),
    );
  });

  it("that is empty tells what costs are good for", async () => {
    costs = [];
    renderPage("/costs");
    expect(await screen.findByText("Расходов пока нет")).toBeDefined();
  });

  it("is not shown to whoever may not see profit", async () => {
    const blind = rights.filter(({ name }) => name !== "profit.read");
    server.use(answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...blind] }));
    renderPage("/costs");
    expect(await screen.findByText("Расходы вам не видны")).toBeDefined();
  });

  it("lets one be removed, and taken back", async () => {
    renderPage("/costs");
    const name = "Удалить расход: Фирма в целом, ноябрь 2026";
    await userEvent.click(await screen.findByRole("button", { name }));
    await waitFor(() => expect(sent[0]).toMatchObject({ method: "DELETE", version: '"1"' }));
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(sent[1]).toMatchObject({ method: "POST", path: "/costs" }));
    expect(sent[1]?.body).toMatchObject({ month: "2026-11", amount: "1200.00" });
  });
});

describe("a cost", () => {
  it("is of the present month and the firm unless told", async () => {
    const dialog = await begun();
    await userEvent.selectOptions(dialog.getByLabelText("Статья"), "Аренда");
    await userEvent.type(dialog.getByLabelText("Сумма с НДС, ₽"), "1200");
    await userEvent.type(dialog.getByLabelText("НДС к вычету, ₽"), "200");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      month: "2026-11",
      subject: { kind: "firm" },
      category_id: "k1",
      amount: "1200.00",
      vat_amount: "200.00",
      note: null,
    });
  });

  it("of a channel that comes each month is a rule", async () => {
    const dialog = await begun();
    await userEvent.click(dialog.getByLabelText("Повторять каждый месяц"));
    await userEvent.selectOptions(dialog.getByLabelText("На что"), "Канал продаж");
    await dialog.findByRole("option", { name: "Сайт" });
    await userEvent.selectOptions(dialog.getByLabelText("Канал продаж"), "Сайт");
    await userEvent.selectOptions(dialog.getByLabelText("Статья"), "Аренда");
    await userEvent.type(dialog.getByLabelText("Сумма с НДС, ₽"), "500");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: "/recurring-costs",
      body: { from_month: "2026-11", subject: { kind: "channel", id: "n1" } },
    });
  });

  it("without a category and a sum is not sent", async () => {
    const dialog = await begun();
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    expect(dialog.getByLabelText("Статья").getAttribute("aria-invalid")).toBe("true");
    expect(dialog.getByLabelText("Сумма с НДС, ₽").getAttribute("aria-invalid")).toBe("true");
    expect(sent).toEqual([]);
  });

  it("of a closed month is refused at the month", async () => {
    server.use(
      refuse("post", "/costs", { status: 409, code: "period_closed", title: "Период закрыт" }),
    );
    const dialog = await begun();
    await userEvent.selectOptions(dialog.getByLabelText("Статья"), "Аренда");
    await userEvent.type(dialog.getByLabelText("Сумма с НДС, ₽"), "1200");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    await waitFor(() =>
      expect(dialog.getByLabelText("Месяц").getAttribute("aria-invalid")).toBe("true"),
    );
  });

  it("is opened by its address and corrected at its version", async () => {
    renderPage("/costs?cost=x1");
    const dialog = within(await screen.findByRole("dialog", { name: "Расход" }));
    const sum = await dialog.findByLabelText("Сумма с НДС, ₽");
    await dialog.findByRole("option", { name: "Аренда" });
    await userEvent.clear(sum);
    await userEvent.type(sum, "1300");
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    await waitFor(() => expect(sent[0]).toMatchObject({ method: "PATCH", version: '"1"' }));
    expect(sent[0]?.body).toMatchObject({ amount: "1300.00", month: "2026-11" });
  });
});

describe("what comes each month", () => {
  it("tells its months, and ends with one", async () => {
    renderPage("/costs?tab=recurring");
    const list = within(await screen.findByRole("list", { name: "Каждый месяц" }));
    expect(list.getByText(/с месяца: сентябрь 2026, пока не остановите/)).toBeDefined();
    await userEvent.click(list.getByRole("button", { name: "Изменить: Аренда, Фирма в целом" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Расход каждый месяц" }));
    fireEvent.change(await dialog.findByLabelText("Последний месяц"), {
      target: { value: "2026-12" },
    });
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    await waitFor(() => expect(sent[0]).toMatchObject({ path: "/recurring-costs/z1" }));
    expect(sent[0]?.body).toMatchObject({ to_month: "2026-12" });
  });

  it("is removed on somebody's word", async () => {
    renderPage("/costs?tab=recurring");
    const name = "Удалить: Аренда, Фирма в целом";
    await userEvent.click(await screen.findByRole("button", { name }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("button", { name: "Удалить" }));
    await waitFor(() => expect(sent[0]).toMatchObject({ method: "DELETE", version: '"1"' }));
  });
});
