import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GetDealMovementResponse, GetDealResponse } from "@/shared/api/generated/types.gen";
import type { Deal, Me, Recurrence } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { recurrence } from "@/test/recurrence-samples";
import { renderPage } from "@/test/render";
import { deal, documentRow, legalEntity } from "@/test/samples";

vi.mock("@/shared/lib/use-today", () => ({ useToday: () => "2026-11-22" }));

let kept: Recurrence[] = [];
let sent: { method: string; version: string | null; body: unknown }[] = [];

const sold: Deal["lines"][number] = {
  id: "l1",
  title: "Обслуживание за",
  product_id: null,
  quantity: "1",
  unit: "мес",
  price: "1000.00",
  discount_percent: "0",
  vat_rate: "none",
  vat_included: true,
  amount: "1000.00",
  vat_amount: "0.00",
};

const note = async (request: Request): Promise<void> => {
  const { method, headers } = request;
  const text = await request.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  sent.push({ method, version: headers.get("If-Match"), body });
};

beforeEach(() => {
  kept = [recurrence()];
  sent = [];
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal({ lines: [sold] })),
    answer("get", "/deals/d1/events", page([])),
    answer<GetDealMovementResponse>("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/tasks", page([])),
    answer("get", "/deals/d1/files", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer(
      "get",
      "/legal-entities",
      page([legalEntity(), legalEntity({ id: "f2", name: "ИП Иванов" })]),
    ),
    answer("get", "/price-lists", page([])),
    http.get("*/api/v1/recurrences", () => HttpResponse.json(page(kept))),
    http.post("*/api/v1/recurrences", async ({ request }) => {
      await note(request);
      kept = [recurrence()];
      return HttpResponse.json(recurrence(), { status: 201 });
    }),
    http.patch("*/api/v1/recurrences/q1", async ({ request }) => {
      await note(request);
      kept = [recurrence({ version: 2, is_paused: true, next_on: null })];
      return HttpResponse.json(kept[0]);
    }),
    http.delete("*/api/v1/recurrences/q1", async ({ request }) => {
      await note(request);
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const block = async () => within(await screen.findByRole("list", { name: "Регулярные документы" }));

const open = async (item: string): Promise<void> => {
  const rows = await block();
  await userEvent.click(rows.getByRole("button", { name: /^Что сделать: Счёт и акт/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
};

describe("recurring documents of a deal", () => {
  it("are said in words, with their contract, and whether they are over", async () => {
    kept = [
      recurrence({ contract: { id: "w9", kind: "contract", number: "7", date: "2026-01-15" } }),
      recurrence({ id: "q2", kinds: ["transfer"], next_on: null }),
    ];
    renderPage("/deals/d1");
    const [first, second] = (await block()).getAllByRole("listitem");
    expect(first?.textContent).toContain(
      "Счёт и акт — каждый месяц 1-го числа, следующий 01.12.2026",
    );
    expect(first?.textContent).toContain("1 позиция: Обслуживание за {период}");
    const contract = within(first ?? document.body).getByRole("link");
    expect(contract.getAttribute("href")).toBe("/documents/w9");
    expect(second?.textContent).toContain("УПД — каждый месяц 1-го числа");
    expect(second?.textContent).toContain("Закончились");
  });

  it("new ones begin with the lines of the deal; a contract brings its firm", async () => {
    kept = [];
    const contract = documentRow({
      id: "w9",
      kind: "contract",
      number: "7",
      legal_entity: { id: "f2", name: "ИП Иванов" },
    });
    server.use(
      http.get("*/api/v1/documents", ({ request }) => {
        const isAsked = new URL(request.url).searchParams.get("kind") === "contract,outside";
        return HttpResponse.json(page(isAsked ? [contract] : []));
      }),
    );
    renderPage("/deals/d1");
    await userEvent.click(
      await screen.findByRole("button", { name: "Настроить регулярные документы" }),
    );
    const dialog = within(await screen.findByRole("dialog", { name: "Регулярные документы" }));
    expect(await dialog.findByText(/^Ближайшие — 01\.12\.2026, за ноябрь 2026/)).toBeDefined();
    const contracts = dialog.getByLabelText("Договор");
    await waitFor(() => expect(within(contracts).getAllByRole("option")).toHaveLength(2));
    await userEvent.selectOptions(contracts, "Договор № 7 от 22.11.2026");
    expect(dialog.getByLabelText("Наша организация")).toHaveProperty("value", "f2");
    await userEvent.click(dialog.getByLabelText("УПД"));
    await userEvent.click(dialog.getByRole("checkbox", { name: "Акт" }));
    await userEvent.selectOptions(dialog.getByLabelText("Как часто"), "раз в квартал");
    await userEvent.clear(dialog.getByLabelText(/^Какого числа/));
    await userEvent.type(dialog.getByLabelText(/^Какого числа/), "31");
    await userEvent.click(dialog.getByLabelText("За текущий период"));
    expect(
      dialog.getByText(/^Ближайшие — 30\.11\.2026, за ноябрь 2026 – январь 2027/),
    ).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Вставить {период}" }));
    await userEvent.click(dialog.getByRole("button", { name: "Настроить" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      deal_id: "d1",
      legal_entity_id: "f2",
      contract_id: "w9",
      kinds: ["invoice", "transfer"],
      schedule: { months: 3, day: 31, from: "2026-11-22", until: null, covers: "present" },
      lines: [
        {
          title: "Обслуживание за {период}",
          quantity: "1",
          unit: "мес",
          price: "1000.00",
          discount_percent: "0",
          vat_rate: "none",
        },
      ],
      vat_included: true,
    });
    expect(await block()).toBeDefined();
  });

  it("contracts that did not come are said, and asked for again", async () => {
    kept = [];
    const contract = documentRow({ id: "w9", kind: "contract", number: "7" });
    let isBroken = true;
    server.use(
      http.get("*/api/v1/documents", ({ request }) => {
        const isAsked = new URL(request.url).searchParams.get("kind") === "contract,outside";
        if (isAsked && isBroken) return HttpResponse.json({ code: "unavailable" }, { status: 503 });
        return HttpResponse.json(page(isAsked ? [contract] : []));
      }),
    );
    renderPage("/deals/d1");
    await userEvent.click(
      await screen.findByRole("button", { name: "Настроить регулярные документы" }),
    );
    const dialog = within(await screen.findByRole("dialog", { name: "Регулярные документы" }));
    const again = await dialog.findByRole("button", { name: "Повторить" });
    isBroken = false;
    await userEvent.click(again);
    expect(await dialog.findByRole("option", { name: "Договор № 7 от 22.11.2026" })).toBeDefined();
    expect(dialog.queryByRole("alert")).toBeNull();
  });

  it("the server's objections stand at their fields", async () => {
    server.use(
      refuse("patch", "/recurrences/q1", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/schedule/day", code: "out_of_range", message: "Такого дня нет" }],
      }),
    );
    renderPage("/deals/d1");
    await open("Изменить");
    const dialog = within(await screen.findByRole("dialog", { name: "Регулярные документы" }));
    const day = await dialog.findByLabelText(/^Какого числа/);
    await userEvent.clear(day);
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await dialog.findByText("Число от 1 до 31")).toBeDefined();
    await userEvent.type(day, "5");
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await dialog.findAllByText("Такого дня нет")).not.toHaveLength(0);
    await userEvent.type(day, "1");
    expect(dialog.queryByText("Такого дня нет")).toBeNull();
  });

  it("what somebody else has changed meanwhile is asked about", async () => {
    const theirs = recurrence({
      version: 2,
      schedule: { ...recurrence().schedule, day: 10 },
      next_on: "2026-12-10",
    });
    server.use(
      refuse("patch", "/recurrences/q1", { status: 412, code: "stale" }),
      answer("get", "/recurrences/q1", theirs),
    );
    renderPage("/deals/d1");
    await open("Изменить");
    const dialog = within(await screen.findByRole("dialog", { name: "Регулярные документы" }));
    const day = await dialog.findByLabelText(/^Какого числа/);
    await userEvent.clear(day);
    await userEvent.type(day, "5");
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await screen.findByText(/каждый месяц 10-го числа, с 22\.11\.2026/)).toBeDefined();
    expect(screen.getByText(/каждый месяц 5-го числа, с 22\.11\.2026/)).toBeDefined();
  });

  it("are paused, and removed after a question", async () => {
    renderPage("/deals/d1");
    await open("Приостановить");
    expect(await screen.findByText("На паузе")).toBeDefined();
    expect(sent).toEqual([{ method: "PATCH", version: '"1"', body: { is_paused: true } }]);
    await open("Удалить");
    const dialog = within(
      await screen.findByRole("dialog", { name: "Удалить регулярные документы?" }),
    );
    await userEvent.click(await dialog.findByRole("button", { name: "Удалить" }));
    expect(await screen.findByText("Ничего не создаётся по расписанию.")).toBeDefined();
    expect(sent[1]).toEqual({ method: "DELETE", version: '"2"', body: null });
  });

  it("are only looked at by whoever may only look", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "documents.edit");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/deals/d1");
    const rows = await block();
    expect(rows.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("button", { name: "Настроить ещё" })).toBeNull();
  });
});

it("the story tells of them", async () => {
  const event = (seq: number, kind: string, extra = {}) => ({
    seq,
    at: "2026-11-22T10:00:00Z",
    actor: { kind: "user" as const, id: "u1", name: "Анна Смирнова" },
    kind: `recurrence.${kind}`,
    data: { kinds: ["invoice", "act"], next_on: "2026-12-01", ...extra },
  });
  const events = [
    event(5, "deleted"),
    event(4, "made", { on: "2026-11-01" }),
    event(3, "edited"),
    event(2, "created", { next_on: null }),
    event(1, "created"),
  ];
  server.use(answer("get", "/deals/d1/events", page(events)));
  renderPage("/deals/d1");
  const story = within(await screen.findByRole("list", { name: "История" }));
  for (const text of [
    "Больше не создаются по расписанию: Счёт и акт",
    "Созданы регулярные черновики от 01.11.2026: Счёт и акт",
    "Регулярные документы изменены: Счёт и акт",
    "Настроены регулярные документы: Счёт и акт",
    "Настроены регулярные документы: Счёт и акт, следующий 01.12.2026",
  ]) {
    expect(await story.findByText(text)).toBeDefined();
  }
});
