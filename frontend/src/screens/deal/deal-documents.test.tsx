import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GetDealMovementResponse, GetDealResponse } from "@/shared/api/generated/types.gen";
import type { DealMoney, DocumentRow, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal, dealDocument, dealMoney, documentRow } from "@/test/samples";

vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let rows: DocumentRow[] = [];
let made: unknown[] = [];

const event = (seq: number, kind: string, extra = {}) => ({
  seq,
  at: "2026-11-22T10:00:00Z",
  actor: { kind: "user" as const, id: "u1", name: "Анна Смирнова" },
  kind,
  data: { document_kind: "invoice", number: "15", date: "2026-11-22", amount: "401.00", ...extra },
});

beforeEach(() => {
  rows = [documentRow()];
  made = [];
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal()),
    answer("get", "/deals/d1/events", page([])),
    answer<GetDealMovementResponse>("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/tasks", page([])),
    answer("get", "/deals/d1/files", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/legal-entities", page([])),
    answer("get", "/price-lists", page([])),
    http.get("*/api/v1/documents", () => HttpResponse.json(page(rows))),
    http.post("*/api/v1/documents", async ({ request }) => {
      made.push(await request.json());
      return HttpResponse.json(dealDocument({ id: "w2", kind: "act" }), { status: 201 });
    }),
    answer("get", "/documents/w2", dealDocument({ id: "w2", kind: "act" })),
    answer("get", "/documents/w2/check", page([])),
    http.get("*/api/v1/documents/w2/pdf", () => new HttpResponse("%PDF-1.7")),
  );
});

describe("the documents of a deal", () => {
  it("stand with number, day, sum and state, each leading to its page", async () => {
    renderPage("/deals/d1");
    const list = within(await screen.findByRole("list", { name: "Документы" }));
    const link = list.getByRole("link", { name: "Счёт № 15 от 22.11.2026" });
    expect(link.getAttribute("href")).toBe("/documents/w1");
    expect(list.getByRole("listitem").textContent).toMatch(/Не оплачен.*401\s₽$/);
  });

  it("stand each within the one that it was made from, the voided apart from the sums", async () => {
    rows = [
      documentRow({ id: "w3", kind: "act", number: "4", basis_id: "w1", payment_state: null }),
      documentRow({
        id: "w4",
        kind: "act",
        stage: "cancelled",
        number: "3",
        basis_id: "w1",
        payment_state: null,
      }),
      documentRow({ basis_id: "w0", payment_state: "partly_paid", paid: "100.00" }),
      documentRow({ id: "w0", kind: "contract", number: "2", payment_state: null }),
    ];
    renderPage("/deals/d1");
    const list = within(await screen.findByRole("list", { name: "Документы" }));
    const [contract, invoice, ...acts] = list.getAllByRole("listitem");
    expect(contract?.contains(invoice ?? null)).toBe(true);
    expect(acts.map((act) => invoice?.contains(act))).toEqual([true, true]);
    expect(invoice?.textContent).toMatch(/Оплачен частично.*401\s₽оплачено 100\s₽/);
    expect(acts.map((act) => act.dataset["void"])).toEqual([undefined, "true"]);
    expect(list.getByText("Аннулирован")).toBeDefined();
  });

  it("the money of the deal stands above them, with what is left of the order", async () => {
    server.use(
      answer<DealMoney>(
        "get",
        "/deals/d1/money",
        dealMoney({ invoiced: "500.00", paid: "100.50", closed: "401.00", returned: "10.00" }),
      ),
    );
    renderPage("/deals/d1");
    const table = within(await screen.findByRole("table", { name: "Деньги сделки" }));
    const told = table.getAllByRole("row").map((row) => row.textContent?.replaceAll("\u00a0", " "));
    expect(told).toEqual([
      "Деньги сделкиСуммаОсталось от заказа",
      "Заказано401 ₽",
      "Выставлено в счетах500 ₽сверх на 99 ₽",
      "Оплачено100,50 ₽300,50 ₽",
      "Закрыто актами, УПД, накладными401 ₽0 ₽",
      "Возвращено клиенту10 ₽",
    ]);
  });

  it("an act is made from an issued invoice, and its page opens", async () => {
    renderPage("/deals/d1");
    await userEvent.click(
      await screen.findByRole("button", { name: "Акт на основании: Счёт № 15 от 22.11.2026" }),
    );
    expect(
      await screen.findByRole("heading", { level: 1, name: "Акт от 22.11.2026" }),
    ).toBeDefined();
    expect(made).toEqual([{ kind: "act", deal_id: "d1", basis_id: "w1" }]);
  });

  it("the first is made from the lines of the deal; a refusal is told", async () => {
    rows = [];
    server.use(
      refuse("post", "/documents", {
        status: 422,
        code: "invalid",
        errors: [
          {
            pointer: "/legal_entity_id",
            code: "no_legal_entity",
            message: "Сначала добавьте свою организацию в настройках",
          },
        ],
      }),
    );
    renderPage("/deals/d1");
    expect(await screen.findByText("Документов нет.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Создать документ" }));
    expect(await screen.findAllByRole("menuitem")).toHaveLength(10);
    await userEvent.click(screen.getByRole("menuitem", { name: "Счёт" }));
    expect(await screen.findByText("Сначала добавьте свою организацию в настройках")).toBeDefined();
  });

  it("may be an agreement on signatures by a code, which is a contract of its own sort", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/documents", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ code: "invalid", status: 422 }, { status: 422 });
      }),
    );
    renderPage("/deals/d1");
    await userEvent.click(await screen.findByRole("button", { name: "Создать документ" }));
    await userEvent.click(
      await screen.findByRole("menuitem", { name: "Соглашение о простой электронной подписи" }),
    );
    await waitFor(() =>
      expect(sent).toEqual([
        { kind: "contract", contract_type: "electronic_signature", deal_id: "d1" },
      ]),
    );
  });

  it("are not shown to whoever may not see them, nor made by whoever may only look", async () => {
    const without = (name: string) => me.permissions.filter((right) => right.name !== name);
    server.use(answer<Me>("get", "/me", { ...me, permissions: without("documents.edit") }));
    const first = renderPage("/deals/d1");
    await screen.findByRole("list", { name: "Документы" });
    expect(screen.queryByRole("button", { name: /^Акт на основании/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Создать документ" })).toBeNull();
    first.unmount();
    server.use(answer<Me>("get", "/me", { ...me, permissions: without("documents.read") }));
    renderPage("/deals/d1");
    await screen.findByRole("textbox", { name: "Название сделки" });
    expect(screen.queryByRole("heading", { name: "Документы" })).toBeNull();
  });
});

it("the story tells what happened to documents, but not that a file was drawn", async () => {
  server.use(
    answer(
      "get",
      "/deals/d1/events",
      page([
        event(5, "document.reinstated"),
        event(4, "document.amended"),
        event(3, "document.cancelled", { reason: "Ошибка" }),
        event(2, "document.printed"),
        event(1, "document.issued"),
        event(0, "document.created", { number: null }),
      ]),
    ),
  );
  renderPage("/deals/d1");
  const story = within(await screen.findByRole("list", { name: "История" }));
  expect(
    await story.findByText("Аннулирован документ: Счёт № 15 от 22.11.2026. Причина: Ошибка"),
  ).toBeDefined();
  expect(
    await story.findByText(/^Выставлен документ: Счёт № 15 от 22\.11\.2026, 401,00\s₽$/),
  ).toBeDefined();
  expect(
    await story.findByText("Документ заменён исправлением: Счёт № 15 от 22.11.2026"),
  ).toBeDefined();
  expect(
    story.getByText("Исправление аннулировано, снова действует: Счёт № 15 от 22.11.2026"),
  ).toBeDefined();
  await waitFor(() => expect(story.getByText("Создан черновик: Счёт от 22.11.2026")).toBeDefined());
  expect(story.getAllByRole("listitem")).toHaveLength(5);
});
