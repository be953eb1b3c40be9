import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Me, PaymentRow, PaymentSuggestion } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { wholeText } from "@/test/whole-text";
import { company, legalEntity, payment, paymentRow, suggestion } from "@/test/samples";

let rows: PaymentRow[];
let asked: Record<string, string>[];
let open: PaymentSuggestion[];
let sent: { key: string | null; body: unknown }[];

beforeEach(() => {
  rows = [paymentRow()];
  asked = [];
  open = [suggestion()];
  sent = [];
  server.use(
    answer("get", "/legal-entities", page([legalEntity()])),
    answer("get", "/companies", page([company({ name: "ООО «Школа»" })])),
    http.get("*/api/v1/payments", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(rows));
    }),
    http.get("*/api/v1/payments/suggestions", () => HttpResponse.json(page(open))),
    http.post("*/api/v1/payments", async ({ request }) => {
      sent.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      return HttpResponse.json(payment({ id: "y2", number: 42 }), { status: 201 });
    }),
  );
});

const refuseRecord = (problem: Parameters<typeof refuse>[2]) =>
  server.use(refuse("post", "/payments", problem));

async function begun() {
  renderPage("/payments");
  await userEvent.click(await screen.findByRole("button", { name: "Записать платёж" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Новый платёж" }));
  await userEvent.type(await dialog.findByLabelText("Сумма, ₽"), "500");
  return dialog;
}

async function withPayer() {
  const dialog = await begun();
  await userEvent.click(dialog.getByRole("button", { name: "Выбрать: Компания" }));
  await userEvent.type(await dialog.findByPlaceholderText("Название или ИНН"), "Школа");
  await userEvent.click(await screen.findByRole("option", { name: /ООО «Школа»/ }));
  await dialog.findByLabelText("Сумма: Счёт № 15 от 22.11.2026");
  return dialog;
}

describe("the list of payments", () => {
  it("tells number, day, payer, sum and what is an advance, and leads to each", async () => {
    rows = [
      paymentRow(),
      paymentRow({ id: "y2", number: 42, direction: "returned", rest: "0.00" }),
    ];
    renderPage("/payments");
    const link = await screen.findByRole("link", { name: "Поступление № 41" });
    expect(link.getAttribute("href")).toBe("/payments/y1");
    const grid = within(screen.getByRole("table", { name: "Платежи" }));
    expect(grid.getAllByText("23.11.2026")).toHaveLength(2);
    expect(grid.getByText(wholeText(/^Аванс 99\s₽$/))).toBeDefined();
    expect(grid.getByText(/^-500,00\s₽$/)).toBeDefined();
    expect(screen.getByRole("status").textContent).toBe("2");
    expect(asked).toEqual([{ limit: "50" }]);
  });

  it("is narrowed by direction, state and advances", async () => {
    renderPage("/payments?from=2026-11-01");
    await screen.findByRole("link", { name: "Поступление № 41" });
    await userEvent.selectOptions(screen.getByLabelText("Куда шли деньги"), "Поступление");
    await userEvent.selectOptions(screen.getByLabelText("Состояние"), "Проведён");
    await userEvent.click(screen.getByLabelText("Только авансы"));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        limit: "50",
        date_from: "2026-11-01",
        direction: "received",
        state: "posted",
        is_advance: "true",
      }),
    );
  });

  it("that is empty tells what a payment is good for", async () => {
    rows = [];
    renderPage("/payments");
    expect(await screen.findByText("Платежей пока нет")).toBeDefined();
  });

  it("is not shown to whoever may not see it, nor the button to whoever may only look", async () => {
    const without = (...names: string[]) =>
      me.permissions.filter(({ name }) => !names.includes(name));
    server.use(answer<Me>("get", "/me", { ...me, permissions: without("payments.edit") }));
    const first = renderPage("/payments");
    await screen.findByRole("link", { name: "Поступление № 41" });
    expect(screen.queryByRole("button", { name: "Записать платёж" })).toBeNull();
    first.unmount();
    server.use(answer<Me>("get", "/me", { ...me, permissions: without("payments.read") }));
    renderPage("/payments");
    expect(await screen.findByText("Платежи вам не видны")).toBeDefined();
  });
});

describe("a payment", () => {
  it("goes to the open invoices of its payer, what is left is an advance", async () => {
    const dialog = await withPayer();
    expect(dialog.getByText(wholeText(/^Останется авансом: 99,00\s₽$/))).toBeDefined();
    const share = dialog.getByLabelText("Сумма: Счёт № 15 от 22.11.2026");
    await userEvent.clear(share);
    await userEvent.type(share, "100,50");
    expect(dialog.getByText(wholeText(/^Останется авансом: 399,50\s₽$/))).toBeDefined();
    await userEvent.type(dialog.getByLabelText("Назначение"), "Предоплата");
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[0]?.body).toMatchObject({
      direction: "received",
      amount: "500.00",
      legal_entity_id: "f1",
      company_id: "m1",
      way: "bank",
      purpose: "Предоплата",
      allocations: [{ document_id: "w1", amount: "100.50" }],
    });
    expect(await screen.findByText(/^Записано: Поступление № 42/)).toBeDefined();
  });

  it("with a share beyond its invoice is not sent", async () => {
    const dialog = await withPayer();
    const share = dialog.getByLabelText("Сумма: Счёт № 15 от 22.11.2026");
    await userEvent.clear(share);
    await userEvent.type(share, "402");
    expect(dialog.getByText(/^Можно не больше 401,00\s₽$/)).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    expect(sent).toEqual([]);
  });

  it("without a payer is not sent", async () => {
    const dialog = await begun();
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    expect(await dialog.findByText("Укажите плательщика")).toBeDefined();
    expect(dialog.getByLabelText("Кто заплатил").getAttribute("aria-invalid")).toBe("true");
    expect(sent).toEqual([]);
  });

  it("is refused at its fields", async () => {
    refuseRecord({
      status: 422,
      code: "invalid",
      errors: [
        { pointer: "/value_date", code: "after_today", message: "Этот день ещё не наступил" },
        {
          pointer: "/allocations/0/amount",
          code: "exceeds_unpaid",
          message: "Больше, чем осталось заплатить по счёту",
        },
      ],
    });
    const dialog = await withPayer();
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    expect(await dialog.findByText("Исправьте:")).toBeDefined();
    expect(dialog.getByLabelText("Дата").getAttribute("aria-invalid")).toBe("true");
    const share = dialog.getByLabelText("Сумма: Счёт № 15 от 22.11.2026");
    expect(share.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(share, "1");
    expect(dialog.queryByText("Больше, чем осталось заплатить по счёту")).toBeNull();
  });

  it("of somebody else than the invoice says is recorded on somebody's word only", async () => {
    const bodies: { accepts_other_payer?: boolean }[] = [];
    server.use(
      http.post("*/api/v1/payments", async ({ request }) => {
        const body = (await request.json()) as { accepts_other_payer?: boolean };
        bodies.push(body);
        if (body.accepts_other_payer) return HttpResponse.json(payment(), { status: 201 });
        const problem = { code: "other_payer", status: 409, title: "Платит не покупатель" };
        return HttpResponse.json(problem, { status: 409 });
      }),
    );
    const dialog = await withPayer();
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    expect(await dialog.findByText("Платит не покупатель")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Всё равно записать" }));
    await waitFor(() =>
      expect(bodies.map((body) => body.accepts_other_payer)).toEqual([undefined, true]),
    );
  });

  it("into a closed period is told so at its day, before it is sent", async () => {
    server.use(
      answer("get", "/legal-entities", page([legalEntity({ closed_until: "2099-12-31" })])),
    );
    const dialog = await begun();
    expect(
      await dialog.findByText("Период закрыт по 31.12.2099. Выберите день позже"),
    ).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Записать платёж" }));
    expect(sent).toEqual([]);
  });

  it("that is half typed is not closed without a question", async () => {
    const dialog = await begun();
    await userEvent.click(dialog.getByRole("button", { name: "Отмена" }));
    expect(await screen.findByText("Набранное не сохранено и пропадёт.")).toBeDefined();
  });
});
