import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { DatedRegime, Me, Payment } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { wholeText } from "@/test/whole-text";
import { dealDocument, legalEntity, payment, paymentRow, row, suggestion } from "@/test/samples";

let now: Payment;
let sent: [string, string | null, unknown][];

beforeEach(() => {
  now = payment();
  sent = [];
  const change =
    (patch: (body: Record<string, unknown>) => Partial<Payment>) =>
    async ({ request }: { request: Request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      sent.push([request.method, request.headers.get("If-Match"), body]);
      now = { ...now, ...patch(body), version: now.version + 1 };
      return HttpResponse.json(now);
    };
  const path = "*/api/v1/payments/y1";
  server.use(
    http.get(path, () => HttpResponse.json(now)),
    answer("get", "/legal-entities", page([legalEntity()])),
    answer(
      "get",
      "/payments/suggestions",
      page([
        suggestion({ document: { id: "w2", kind: "invoice", number: "16", date: "2026-11-23" } }),
      ]),
    ),
    http.patch(
      path,
      change((body) => body as Partial<Payment>),
    ),
    http.put(
      `${path}/allocations`,
      change(() => ({ allocated: "500.00", rest: "0.00" })),
    ),
    http.post(
      `${path}/undo`,
      change(({ reason }) => ({
        state: "undone",
        allocations: [],
        rest: "0.00",
        undone_at: "2026-11-24T10:00:00Z",
        undo_reason: String(reason),
      })),
    ),
  );
});

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("the card of a payment", () => {
  it("tells what it is and for which invoices, each leading to its page", async () => {
    renderPage("/payments/y1");
    expect(
      await screen.findByRole("heading", { level: 1, name: "Поступление № 41" }),
    ).toBeDefined();
    const shares = within(await screen.findByRole("list", { name: "По счетам" }));
    const link = shares.getByRole("link", { name: "Счёт № 15 от 22.11.2026" });
    expect(link.getAttribute("href")).toBe("/documents/w1");
    expect(screen.getByText(wholeText(/^Аванс: 99,00\s₽$/))).toBeDefined();
    expect(screen.getByRole("link", { name: "ООО «Школа»" }).getAttribute("href")).toBe(
      "/companies/m1",
    );
  });

  it("is mended in place under the version that was seen", async () => {
    renderPage("/payments/y1");
    const reference = await screen.findByLabelText("Номер платёжки или чека");
    await userEvent.clear(reference);
    await userEvent.type(reference, "319{Enter}");
    await waitFor(() => expect(sent).toEqual([["PATCH", '"1"', { reference: "319" }]]));
  });

  it("gives its advance to another invoice", async () => {
    renderPage("/payments/y1");
    await press("Распределить");
    const dialog = within(await screen.findByRole("dialog", { name: "Распределить по счетам" }));
    await userEvent.type(await dialog.findByLabelText("Сумма: Счёт № 16 от 23.11.2026"), "99");
    expect(dialog.getByText(wholeText(/^Останется авансом: 0,00\s₽$/))).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Распределить" }));
    await waitFor(() =>
      expect(sent).toEqual([
        [
          "PUT",
          '"1"',
          {
            allocations: [
              { document_id: "w1", amount: "401.00" },
              { document_id: "w2", amount: "99.00" },
            ],
          },
        ],
      ]),
    );
  });

  it("is undone with a reason, which stays", async () => {
    renderPage("/payments/y1");
    await press("Отменить");
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("button", { name: "Отменить платёж" }));
    expect(await dialog.findByText("Напишите причину")).toBeDefined();
    await userEvent.type(dialog.getByLabelText("Причина"), "Дважды");
    await userEvent.click(dialog.getByRole("button", { name: "Отменить платёж" }));
    await waitFor(() => expect(sent).toEqual([["POST", '"1"', { reason: "Дважды" }]]));
    expect(await screen.findByText(/^Отменён .*\. Причина: Дважды$/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Распределить" })).toBeNull();
  });

  it("is given back: its advance first, then of its invoices", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post("*/api/v1/payments", async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(payment({ id: "y2", number: 42, direction: "returned" }), {
          status: 201,
        });
      }),
    );
    renderPage("/payments/y1");
    await press("Вернуть деньги");
    const dialog = within(await screen.findByRole("dialog", { name: "Возврат денег" }));
    const amount = await dialog.findByLabelText("Сумма, ₽");
    expect((amount as HTMLInputElement).value).toBe("500");
    await userEvent.clear(amount);
    await userEvent.type(amount, "100");
    const share = dialog.getByLabelText("Сумма: Счёт № 15 от 22.11.2026");
    expect((share as HTMLInputElement).value).toBe("1");
    await userEvent.click(dialog.getByRole("button", { name: "Записать возврат" }));
    await waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]).toMatchObject({
      direction: "returned",
      amount: "100.00",
      refund_of_id: "y1",
      company_id: "m1",
      allocations: [{ document_id: "w1", amount: "1.00" }],
    });
  });

  it("tells what was given back of it", async () => {
    now = payment({ refunded: "500.00", rest: "0.00" });
    const refund = paymentRow({ id: "y2", number: 42, direction: "returned", rest: "0.00" });
    server.use(answer("get", "/payments", page([refund])));
    renderPage("/payments/y1");
    const refunds = within(await screen.findByRole("list", { name: "Возвраты" }));
    expect(refunds.getByRole("link", { name: "Возврат № 42" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Вернуть деньги" })).toBeNull();
  });
});

describe("money for no invoice", () => {
  const vat = (of: DatedRegime["vat"]) =>
    answer(
      "get",
      "/legal-entities",
      page([legalEntity({ regimes: [{ valid_from: "2026-01-01", regime: "general", vat: of }] })]),
    );
  const offer = { name: "Счёт-фактура на аванс без счёта" };
  const make = (status: number, body: object) =>
    http.post("*/api/v1/documents", async ({ request }) => {
      sent.push(["POST", null, await request.json()]);
      return HttpResponse.json(body, { status });
    });
  const openDialog = async () => {
    await userEvent.click(await screen.findByRole("button", offer));
    return within(await screen.findByRole("dialog", { name: "Счёт-фактура на аванс" }));
  };

  beforeEach(() => {
    server.use(
      vat("general"),
      http.get("*/api/v1/deals", ({ request }) => {
        const { searchParams } = new URL(request.url);
        const isOfPayer = searchParams.get("company_id") === "m1";
        return HttpResponse.json(page(isOfPayer ? [row("d5", { title: "Двери для школы" })] : []));
      }),
      answer("get", "/search", {
        items: [{ kind: "deal", id: "d9", title: "Чужая сделка", number: 9 }],
      }),
    );
  });

  it("gets its счёт-фактура for a deal of its payer", async () => {
    const made = dealDocument({ id: "w9", kind: "vat_invoice" });
    server.use(
      make(201, made),
      answer("get", "/documents/w9", made),
      answer("get", "/documents/w9/check", page([])),
      http.get("*/api/v1/documents/w9/pdf", () => new HttpResponse(null, { status: 404 })),
    );
    renderPage("/payments/y1");
    const dialog = await openDialog();
    await userEvent.click(await dialog.findByRole("button", { name: /^Двери для школы/ }));
    await waitFor(() =>
      expect(sent).toEqual([
        ["POST", null, { kind: "vat_invoice", payment_id: "y1", deal_id: "d5" }],
      ]),
    );
    expect(await screen.findByRole("heading", { level: 1, name: /^Счёт-фактура/ })).toBeDefined();
  });

  it("says why the server refuses, for another deal too", async () => {
    const refusal = (code: string, message: string) =>
      make(422, {
        code: "validation_failed",
        status: 422,
        title: "Проверьте поля",
        errors: [{ pointer: "/payment_id", code, message }],
      });
    server.use(refusal("accounted_for", "На эти деньги счёт-фактура уже есть"));
    renderPage("/payments/y1");
    const dialog = await openDialog();
    await userEvent.click(await dialog.findByRole("button", { name: /^Двери для школы/ }));
    expect(await dialog.findByText("На эти деньги счёт-фактура уже есть")).toBeDefined();
    server.use(refusal("of_another_client", "Это другого клиента"));
    await userEvent.type(dialog.getByLabelText("Сделка"), "чужая");
    await userEvent.click(await dialog.findByRole("button", { name: /^Чужая сделка/ }));
    expect(await dialog.findByText(/^Эта сделка другого клиента/)).toBeDefined();
  });

  it("has none where nothing is left, and none of a firm that pays no VAT", async () => {
    now = payment({ rest: "0.00", allocated: "500.00" });
    const { unmount } = renderPage("/payments/y1");
    await screen.findByRole("button", { name: /^Счёт-фактура на аванс: / });
    expect(screen.queryByRole("button", offer)).toBeNull();
    unmount();
    now = payment();
    server.use(vat("exempt"));
    renderPage("/payments/y1");
    await screen.findByRole("list", { name: "По счетам" });
    await screen.findByText(wholeText(/^Аванс: 99,00\s₽$/));
    await waitFor(() => expect(screen.queryByRole("button", offer)).toBeNull());
  });
});

it("whoever may only look sees no way to change it", async () => {
  const permissions = me.permissions.filter(({ name }) => name !== "payments.edit");
  server.use(answer<Me>("get", "/me", { ...me, permissions }));
  renderPage("/payments/y1");
  await screen.findByRole("list", { name: "По счетам" });
  for (const name of ["Отменить", "Вернуть деньги", "Распределить"]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
  }
});
