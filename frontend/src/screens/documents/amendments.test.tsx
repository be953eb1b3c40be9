import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DealDocument, DocumentEdit, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealDocument, legalEntity, payment, paymentRow } from "@/test/samples";
import { advance, correction } from "@/test/tax-samples";
import { wholeText } from "@/test/whole-text";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

const TRANSFER: Partial<DealDocument> = { kind: "transfer", stage: "issued", number: "15" };
const FIRST = { id: "w0", kind: "transfer", number: "15", date: "2026-11-22" } as const;
const REVISION: Partial<DealDocument> = {
  kind: "transfer",
  title: "УПД (исправление № 1)",
  revision: { number: 1, date: "2026-11-25" },
  amends: FIRST,
};
const taxed = legalEntity({
  regimes: [{ valid_from: "2026-01-01", regime: "general", vat: "general" }],
});

let made: unknown[];
let sent: unknown[];

/** The documents as the server keeps them; what is asked for is the draft. */
function keep(shown: DealDocument, draft?: DealDocument): void {
  let now = shown;
  const path = "*/api/v1/documents/w1";
  const change = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as DocumentEdit;
    sent.push(body);
    const lines = now.lines.map((line, index) => ({ ...line, ...body.lines?.[index] }));
    const { revised_on: day, lines: _, ...plain } = body;
    now = {
      ...now,
      ...(plain as Partial<DealDocument>),
      lines: lines as DealDocument["lines"],
      ...(day && now.revision && { revision: { ...now.revision, date: day } }),
      ...(request.method === "POST" && { stage: "issued", number: "15" }),
      version: now.version + 1,
    };
    return HttpResponse.json(now);
  };
  server.use(
    http.get(path, () => HttpResponse.json(now)),
    answer("get", "/documents/:id/check", page([])),
    http.get("*/api/v1/documents/:id/pdf", () => new HttpResponse("%PDF-1.7")),
    answer("get", "/documents/:id/sending", { share: null, letters: [] }),
    answer("get", "/legal-entities", page([taxed])),
    answer("get", "/price-lists", page([])),
    http.patch(path, change),
    http.post(`${path}/issue`, change),
    http.post("*/api/v1/documents", async ({ request }) => {
      made.push(await request.json());
      return HttpResponse.json(draft, { status: 201 });
    }),
    http.get("*/api/v1/documents/w2", () => HttpResponse.json(draft)),
  );
}

beforeEach(() => {
  localStorage.clear();
  made = [];
  sent = [];
});

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("an issued УПД", () => {
  it("is amended: a draft under the same number and date", async () => {
    keep(dealDocument(TRANSFER), dealDocument({ ...REVISION, id: "w2" }));
    renderPage("/documents/w1");
    await press("Исправить");
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Исправление/ }));
    expect(await heading("УПД (исправление № 1) от 22.11.2026")).toBeDefined();
    expect(made).toEqual([{ kind: "transfer", amends_id: "w1" }]);
  });

  it("is corrected where its sums have changed since", async () => {
    keep(dealDocument(TRANSFER), correction({ id: "w2" }));
    renderPage("/documents/w1");
    await press("Исправить");
    await userEvent.click(await screen.findByRole("menuitem", { name: /^УКД.*с разницей$/ }));
    expect(await heading("УКД от 22.11.2026")).toBeDefined();
    expect(made).toEqual([{ kind: "corrective_transfer", basis_id: "w1" }]);
  });

  it("tells by what it was replaced, and is amended no more", async () => {
    const second = { ...FIRST, id: "w2", title: "УПД (исправление № 1)" };
    keep(dealDocument({ ...TRANSFER, stage: "amended", amended_by: second }));
    renderPage("/documents/w1");
    const link = await screen.findByRole("link", {
      name: "УПД (исправление № 1) № 15 от 22.11.2026",
    });
    expect(link.getAttribute("href")).toBe("/documents/w2");
    for (const name of ["Исправить", "Аннулировать", "XML для ЭДО"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });

  it("is left as it is by whoever may only look", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "documents.edit");
    keep(dealDocument(TRANSFER));
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/documents/w1");
    expect(await screen.findByRole("button", { name: "Аннулировать" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Исправить" })).toBeNull();
  });
});

describe("an исправление", () => {
  it("has a day of its own beside that of the first, and no number is asked for", async () => {
    keep(dealDocument(REVISION));
    renderPage("/documents/w1");
    const first = await screen.findByRole("link", { name: "УПД № 15 от 22.11.2026" });
    expect(first.getAttribute("href")).toBe("/documents/w0");
    await waitFor(() => expect(screen.getByLabelText("Дата").hasAttribute("disabled")).toBe(true));
    const day = screen.getByLabelText("Дата исправления");
    await userEvent.clear(day);
    await userEvent.type(day, "26.11.2026{Tab}");
    await press("Сохранить");
    await waitFor(() => expect(sent).toEqual([{ revised_on: "2026-11-26" }]));
    await screen.findByText("Сохранено");
    await press("Выставить");
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText(/^Исправление заменит документ «УПД № 15/)).toBeDefined();
    expect(dialog.queryByLabelText("Номер")).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Выставить" }));
    await waitFor(() => expect(sent[1]).toEqual({}));
    expect(await heading("УПД (исправление № 1) № 15 от 22.11.2026")).toBeDefined();
  });
});

describe("an УКД", () => {
  it("says what was and takes what is, a line taken back whole too", async () => {
    keep(correction());
    renderPage("/documents/w1");
    const table = within(await screen.findByRole("table", { name: "Что было и что стало" }));
    expect(table.getByText(/^3 шт × 122,00\s₽$/)).toBeDefined();
    expect(screen.getByText(wholeText(/^Стало меньше на 122,00\s₽$/))).toBeDefined();
    expect(screen.getByText(wholeText(/^НДС меньше на 22,00\s₽$/))).toBeDefined();
    for (const name of [/^Добавить позицию/, /^Удалить позицию/]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
    expect(screen.queryByLabelText("Как считать НДС")).toBeNull();
    const quantity = table.getByLabelText("Количество, позиция 1");
    await userEvent.clear(quantity);
    await userEvent.type(quantity, "0");
    expect(screen.getByText("Разницу посчитаем при сохранении")).toBeDefined();
    await userEvent.type(screen.getByLabelText("Основание изменения"), "Соглашение № 2");
    await press("Сохранить");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      lines: [
        { id: "l1", title: "Стул", quantity: "0", price: "122.00", vat_rate: "22" },
        { id: "l2", title: "Стол", quantity: "1" },
      ],
      basis: "Соглашение № 2",
    });
  });

  it("says at its field what the server refuses", async () => {
    keep(correction());
    server.use(
      refuse("patch", "/documents/w1", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/lines/0/price", code: "too_big", message: "Слишком много" }],
      }),
    );
    renderPage("/documents/w1");
    const price = await screen.findByLabelText("Цена, позиция 1");
    await userEvent.type(price, "1");
    await press("Сохранить");
    expect(await screen.findByText("Слишком много")).toBeDefined();
    expect(price.getAttribute("aria-invalid")).toBe("true");
  });

  it("once issued shows both in a table, with what has changed", async () => {
    keep(correction({ stage: "issued", number: "2", basis: "Соглашение № 2" }));
    renderPage("/documents/w1");
    const before = await screen.findByRole("row", { name: /^Стул 22 % Было 3 шт/ });
    expect(before.textContent).toMatch(/366,00\s₽$/);
    expect(screen.getByRole("row", { name: /^Стало 2 шт/ })).toBeDefined();
    expect(screen.getByRole("row", { name: /^Стол 22 % Без изменений/ })).toBeDefined();
    expect(screen.getByText(wholeText(/^Было 488,00\s₽$/))).toBeDefined();
    expect(screen.getByText("Основание изменения")).toBeDefined();
    expect(screen.getByText("Корректирует")).toBeDefined();
    await press("Исправить");
    expect(await screen.findAllByRole("menuitem")).toHaveLength(1);
  });
});

describe("an advance", () => {
  it("is told with its payment; what for and how much are typed", async () => {
    keep(advance());
    renderPage("/documents/w1");
    const link = await screen.findByRole("link", { name: "Платёж № 77 от 20.11.2026" });
    expect(link.getAttribute("href")).toBe("/payments/y1");
    const sum = await screen.findByLabelText("Сумма, позиция 1");
    expect(screen.getByText("22/122")).toBeDefined();
    expect(screen.queryByLabelText("Количество, позиция 1")).toBeNull();
    expect(screen.queryByLabelText("Как считать НДС")).toBeNull();
    await userEvent.clear(sum);
    await userEvent.type(sum, "100");
    await userEvent.clear(screen.getByLabelText("Название, позиция 1"));
    await userEvent.type(screen.getByLabelText("Название, позиция 1"), "Аванс");
    await press("Сохранить");
    const lines = [{ id: "l1", title: "Аванс", price: "100.00", quantity: "1" }];
    await waitFor(() => expect(sent).toMatchObject([{ lines }]));
  });

  it("is made from a payment of an invoice", async () => {
    keep(
      dealDocument({ stage: "issued", number: "15", payment_state: "partly_paid", paid: "200.00" }),
      advance({ id: "w2" }),
    );
    server.use(answer("get", "/payments", page([paymentRow()])));
    renderPage("/documents/w1");
    await press("Счёт-фактура на аванс: Поступление № 41");
    expect(await heading("Счёт-фактура на аванс от 22.11.2026")).toBeDefined();
    expect(made).toEqual([{ kind: "vat_invoice", payment_id: "y1", basis_id: "w1" }]);
  });

  it("is made from the parts of a payment; a refusal is told in the server's words", async () => {
    keep(dealDocument());
    server.use(
      answer("get", "/payments/y1", payment()),
      refuse("post", "/documents", {
        status: 422,
        code: "invalid",
        errors: [
          {
            pointer: "/payment_id",
            code: "accounted_for",
            message: "На эти деньги счёт-фактура уже есть",
          },
        ],
      }),
    );
    renderPage("/payments/y1");
    await press("Счёт-фактура на аванс: Счёт № 15 от 22.11.2026");
    expect(await screen.findByText("На эти деньги счёт-фактура уже есть")).toBeDefined();
  });

  it("is not offered by a firm that pays no VAT, nor of money that went back", async () => {
    keep(dealDocument());
    const exempt = legalEntity({
      regimes: [{ valid_from: "2026-01-01", regime: "simplified_income", vat: "exempt" }],
    });
    server.use(
      answer("get", "/legal-entities", page([exempt])),
      answer("get", "/payments/y1", payment()),
    );
    const first = renderPage("/payments/y1");
    await screen.findByRole("list", { name: "По счетам" });
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: /^Счёт-фактура на аванс/ })).toBeNull(),
    );
    first.unmount();
    server.use(
      answer("get", "/legal-entities", page([taxed])),
      answer("get", "/payments/y1", payment({ direction: "returned" })),
    );
    renderPage("/payments/y1");
    await screen.findByRole("list", { name: "По счетам" });
    expect(screen.queryByRole("button", { name: /^Счёт-фактура на аванс/ })).toBeNull();
  });
});
