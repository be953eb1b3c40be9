import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { ClientEvent, Company, Me, Task } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company, contact, paymentRow } from "@/test/samples";
import { wholeText } from "@/test/whole-text";

const task = (extra: Partial<Task>): Task => ({
  id: "t1",
  title: "Позвонить",
  deal: { id: "d1", name: "Окна для школы" },
  due_at: "2026-11-22T07:30:00Z",
  responsible: { id: "u1", name: "Анна Смирнова" },
  completed_at: null,
  created_at: "2026-11-20T10:00:00Z",
  version: 2,
  ...extra,
});

const event = (seq: number, kind: string, extra: Partial<ClientEvent> = {}): ClientEvent => ({
  seq,
  at: "2026-11-22T10:00:00Z",
  actor: { kind: "user", id: "u1", name: "Анна Смирнова" },
  kind,
  data: {},
  deal: null,
  note: null,
  ...extra,
});

const may = (...more: string[]): Me => ({
  ...me,
  permissions: [...me.permissions, ...more.map((name) => ({ name, reach: "all" as const }))],
});

let asked: Record<string, string>[];

/** Answers page by page, and notes what was asked. */
function pages(path: string, ...all: object[][]) {
  return http.get(`*/api/v1${path}`, ({ request }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    asked.push(query);
    const index = Number(query["cursor"] ?? "0");
    const next = index + 1 < all.length ? String(index + 1) : null;
    return HttpResponse.json({ items: all[index] ?? [], next_cursor: next });
  });
}

beforeEach(() => {
  asked = [];
  server.use(
    answer<Company>("get", "/companies/m1", company()),
    answer("get", "/companies/m1/requisites", { items: [], version: 0 }),
    answer("get", "/contacts", page([])),
    answer("get", "/deals", page([])),
  );
});

const block = async (name: string) => {
  const heading = await screen.findByRole("heading", { level: 2, name });
  return within(heading.closest("section") ?? expect.fail());
};

describe("payments on the card of a client", () => {
  it("tell sum, day, purpose and what they are for, page by page", async () => {
    server.use(
      pages(
        "/payments",
        [paymentRow({ purpose: "По счёту № 15", rest: "0.00", allocated: "401.00" })],
        [
          paymentRow({
            id: "y2",
            number: 40,
            direction: "returned",
            allocated: "0.00",
            rest: "0.00",
          }),
        ],
      ),
    );
    renderPage("/companies/m1");
    const money = await block("Платежи");
    const paid = await money.findByRole("link", { name: "Поступление № 41" });
    expect(paid.getAttribute("href")).toBe("/payments/y1");
    expect(money.getByText("По счёту № 15")).toBeDefined();
    expect(money.getByText(wholeText(/^По счетам: 401,00\s₽$/))).toBeDefined();
    expect(asked[0]).toEqual({ company_id: "m1", limit: "5" });
    await userEvent.click(money.getByRole("button", { name: "Показать ещё" }));
    expect(await money.findByRole("link", { name: "Возврат № 40" })).toBeDefined();
    expect(money.queryByRole("button", { name: "Показать ещё" })).toBeNull();
  });

  it("are not there for whoever may not see money", async () => {
    const blind = {
      ...me,
      permissions: me.permissions.filter(({ name }) => name !== "payments.read"),
    };
    server.use(answer<Me>("get", "/me", blind));
    renderPage("/companies/m1");
    await block("История");
    expect(screen.queryByRole("heading", { name: "Платежи" })).toBeNull();
  });
});

describe("tasks on the card of a client", () => {
  beforeEach(() => server.use(answer<Me>("get", "/me", may("tasks.read"))));

  it("are those of the deals, and are done in their place", async () => {
    const done: (string | null)[] = [];
    server.use(
      pages("/tasks", [task({})]),
      http.post("*/api/v1/tasks/t1/complete", ({ request }) => {
        done.push(request.headers.get("If-Match"));
        server.use(pages("/tasks", []));
        return HttpResponse.json(task({ completed_at: "2026-11-22T11:00:00Z", version: 3 }));
      }),
    );
    renderPage("/companies/m1");
    const tasks = await block("Задачи");
    const one = await tasks.findByRole("checkbox", { name: "Позвонить" });
    const deal = tasks.getByRole("link", { name: "Окна для школы" });
    expect(deal.getAttribute("href")).toBe("/deals/d1");
    expect(asked[0]).toEqual({ company_id: "m1", limit: "10" });
    expect(tasks.queryByRole("button", { name: /^Изменить задачу/ })).toBeNull();
    await userEvent.click(one);
    await waitFor(() => expect(done).toEqual(['"2"']));
    expect(await tasks.findByText(/^Открытых задач нет/)).toBeDefined();
  });

  it("show the done ones when they are asked for, the latest first", async () => {
    server.use(pages("/tasks", []));
    renderPage("/companies/m1");
    const tasks = await block("Задачи");
    await tasks.findByText(/^Открытых задач нет/);
    server.use(pages("/tasks", [task({ completed_at: "2026-11-21T10:00:00Z" })]));
    await userEvent.click(tasks.getByRole("switch", { name: "Показать выполненные" }));
    const list = within(await tasks.findByRole("list", { name: "Выполненные задачи" }));
    expect(list.getByRole<HTMLInputElement>("checkbox", { name: "Позвонить" }).checked).toBe(true);
    expect(asked.at(-1)).toEqual({
      company_id: "m1",
      is_completed: "true",
      sort: "-due_at",
      limit: "10",
    });
  });
});

describe("the story of a client", () => {
  it("tells of the card, of money and of deals, page by page", async () => {
    const card = (inn: string) => ({ particulars: { name: "Школа", inn }, phones: [], emails: [] });
    const deal = { id: "d1", name: "Окна для школы" };
    server.use(
      pages(
        "/companies/:id/events",
        [
          event(9, "payment.recorded", {
            data: { payment: "y1", number: 41, direction: "received", amount: "401.00" },
          }),
          event(8, "note.added", { note: "Просили позвонить", deal }),
          event(7, "deal.won", { deal }),
          event(6, "company.edited", {
            data: { from: card("7707083893"), to: card("7736050003") },
          }),
        ],
        [event(5, "company.created")],
      ),
    );
    renderPage("/companies/m1");
    const story = await block("История");
    const paid = await story.findByRole("link", { name: "Поступление № 41" });
    expect(paid.getAttribute("href")).toBe("/payments/y1");
    expect(story.getByText(wholeText(/^Поступление № 41: 401,00\s₽$/))).toBeDefined();
    expect(story.getByText("Просили позвонить")).toBeDefined();
    expect(story.getByText("Сделка выиграна")).toBeDefined();
    expect(story.getByText("ИНН: 7707083893 → 7736050003")).toBeDefined();
    expect(story.getAllByRole("link", { name: "Окна для школы" })).toHaveLength(2);
    await userEvent.click(story.getByRole("button", { name: "Показать раньше" }));
    expect(await story.findByText("Компания заведена")).toBeDefined();
    expect(asked.at(-1)).toEqual({ limit: "20", cursor: "1" });
  });

  it("of an erased person says that, and nothing more", async () => {
    server.use(
      answer("get", "/contacts/k1", contact({ id: "k1", name: "Стёрто 25.11.2026" })),
      pages("/contacts/:id/events", [
        event(3, "contact.erased"),
        event(2, "contact.edited", { data: { contact: "k1", erased: true } }),
        event(1, "contact.created", { data: { contact: "k1", erased: true } }),
      ]),
    );
    renderPage("/contacts/k1");
    const story = await block("История");
    const told = await story.findByRole("list", { name: "История" });
    const lines = within(told).getAllByRole("listitem");
    expect(lines.map((line) => line.firstChild?.textContent)).toEqual([
      "Персональные данные стёрты",
      "Карточка изменена",
      "Контакт заведён",
    ]);
  });
});
