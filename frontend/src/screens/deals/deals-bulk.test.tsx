import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { BulkChangeDealsData } from "@/shared/api/generated/types.gen";
import type { Batch, SavedView } from "@/shared/api/types";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { row } from "@/test/samples";

const batch = (extra: Partial<Batch> = {}): Batch => ({
  id: "b1",
  kind: "stage",
  status: "done",
  total: 2,
  changed: 2,
  unchanged: 0,
  refused_count: 0,
  skipped: 0,
  refused: [],
  undoable: 2,
  can_be_undone: true,
  created_at: "2026-11-20T10:00:00Z",
  finished_at: "2026-11-20T10:00:00Z",
  ...extra,
});

const view = (extra: Partial<SavedView> = {}): SavedView => ({
  id: "v1",
  name: "Крупные",
  is_shared: false,
  author: { id: "u1", name: "Анна Смирнова" },
  is_editable: true,
  is_default: false,
  filter: { amount_from: "1000.00" },
  sort: "-amount",
  columns: [],
  lost: [],
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z",
  version: 1,
  ...extra,
});

let sent: BulkChangeDealsData["body"][] = [];

/** Answers a change of many deals and remembers what was asked. */
function bulk(reply: Batch): void {
  server.use(
    http.post<never, BulkChangeDealsData["body"]>("*/api/v1/deals/bulk", async ({ request }) => {
      expect(request.headers.get("Idempotency-Key")).toBeTruthy();
      sent.push(await request.json());
      return HttpResponse.json(reply);
    }),
  );
}

beforeEach(() => {
  sent = [];
  server.use(
    answer("get", "/deals", page([row("a"), row("b", { version: 4 }), row("c")])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
  );
});

const table = () => screen.findByRole("table", { name: "Сделки" });
const choose = async (id: string) =>
  userEvent.click(await screen.findByRole("checkbox", { name: `Выбрать: Сделка ${id}` }));
const toolbar = () => screen.findByRole("toolbar", { name: "Выбранные сделки" });

async function moveOn(): Promise<void> {
  await userEvent.click(within(await toolbar()).getByRole("button", { name: "Этап" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Этап" }));
  await userEvent.selectOptions(dialog.getByLabelText("На какой этап"), "В работе");
  await userEvent.click(dialog.getByRole("button", { name: /^Изменить/ }));
}

describe("many deals at once", () => {
  it("are sent as they were seen, and taken back by the toast", async () => {
    bulk(batch());
    let isUndone = false;
    server.use(
      http.post("*/api/v1/deals/bulk/b1/undo", () => {
        isUndone = true;
        return HttpResponse.json(batch({ id: "b2", kind: "undo", can_be_undone: false }));
      }),
    );
    renderPage("/deals");
    await table();
    await choose("a");
    await choose("b");
    expect(await screen.findByText("Выбраны 2 сделки")).toBeDefined();
    await moveOn();
    await waitFor(() =>
      expect(sent).toEqual([
        {
          deals: [
            { id: "a", version: 1 },
            { id: "b", version: 4 },
          ],
          change: { stage_id: "work" },
        },
      ]),
    );
    expect(await screen.findByText("Изменены 2 сделки")).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(isUndone).toBe(true));
  });

  it("are all those of a filter, as of a moment", async () => {
    bulk(batch({ changed: 12_408 }));
    server.use(
      answer("post", "/deals/bulk/preview", { count: 12_408, as_of: "2026-11-28T10:00:00Z" }),
    );
    renderPage("/deals?status=open");
    await table();
    await choose("a");
    await userEvent.click(screen.getByRole("button", { name: "Выбрать все по фильтру" }));
    await moveOn();
    await waitFor(() =>
      expect(sent).toEqual([
        {
          filter: { status: "open" },
          as_of: "2026-11-28T10:00:00Z",
          change: { stage_id: "work" },
        },
      ]),
    );
  });

  it("that a rule refuses are listed with their number and reason", async () => {
    const refused = {
      id: "c",
      number: 7,
      title: "Сделка c",
      code: "deal_closed",
      message: "Сделка закрыта",
      errors: [],
    };
    bulk(batch({ changed: 1, refused_count: 1, refused: [refused] }));
    renderPage("/deals");
    await table();
    await userEvent.click(screen.getByRole("checkbox", { name: "Выбрать все на экране" }));
    await moveOn();
    const report = within(await screen.findByRole("dialog", { name: "Что получилось" }));
    expect(report.getByRole("link", { name: "№ 7 Сделка c" })).toBeDefined();
    expect(report.getByText("Сделка закрыта")).toBeDefined();
  });
});

it("deals that left the filter meanwhile are counted in the report", async () => {
  bulk(batch({ total: 5, changed: 3, skipped: 2 }));
  renderPage("/deals");
  await table();
  await choose("a");
  await moveOn();
  const report = within(await screen.findByRole("dialog", { name: "Что получилось" }));
  const told = report.getByRole("status").textContent;
  expect(told).toBe("Изменены 3 сделки. 2 сделки уже не подходили под фильтр");
});

describe("what is chosen and changed", () => {
  it("means the rows alone again once one of them is unticked", async () => {
    bulk(batch());
    renderPage("/deals");
    await table();
    await choose("a");
    await choose("b");
    await userEvent.click(screen.getByRole("button", { name: "Выбрать все по фильтру" }));
    await choose("a");
    expect(await screen.findByText("Выбрана 1 сделка")).toBeDefined();
    await moveOn();
    await waitFor(() =>
      expect(sent).toEqual([{ deals: [{ id: "b", version: 4 }], change: { stage_id: "work" } }]),
    );
  });

  it("is forgotten when other deals are asked for", async () => {
    renderPage("/deals");
    await table();
    await choose("a");
    await toolbar();
    await userEvent.click(screen.getByRole("link", { name: "Выиграны" }));
    await waitFor(() =>
      expect(screen.queryByRole("toolbar", { name: "Выбранные сделки" })).toBeNull(),
    );
  });

  it("offers its way back at the end, though nobody watched", async () => {
    bulk(batch({ status: "running", changed: 0 }));
    let isUndone = false;
    server.use(
      answer<Batch>("get", "/deals/bulk/b1", batch({ changed: 5 })),
      http.post("*/api/v1/deals/bulk/b1/undo", () => {
        isUndone = true;
        return HttpResponse.json(batch({ id: "b2", kind: "undo", can_be_undone: false }));
      }),
    );
    renderPage("/deals");
    await table();
    await choose("a");
    await moveOn();
    const report = within(await screen.findByRole("dialog", { name: "Что получилось" }));
    await userEvent.click(report.getByRole("button", { name: "Понятно" }));
    await waitFor(() =>
      expect(screen.queryByRole("dialog", { name: "Что получилось" })).toBeNull(),
    );
    await screen.findByText("Изменено 5 сделок", {}, { timeout: 4_000 });
    expect(screen.getAllByText("Изменено 5 сделок")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(isUndone).toBe(true));
  });

  it("loses its date when the date is left empty", async () => {
    bulk(batch());
    renderPage("/deals");
    await table();
    await choose("a");
    await userEvent.click(within(await toolbar()).getByRole("button", { name: "Дата закрытия" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Дата закрытия" }));
    await userEvent.click(await dialog.findByRole("button", { name: /^Изменить/ }));
    await waitFor(() => expect(sent).toMatchObject([{ change: { expected_close_on: null } }]));
  });
});

describe("saved views", () => {
  it("open as an address, tell that it changed, and keep the change", async () => {
    const changes: unknown[] = [];
    server.use(
      answer("get", "/saved-views", page([view()])),
      http.patch("*/api/v1/saved-views/v1", async ({ request }) => {
        changes.push(await request.json());
        return HttpResponse.json(view({ version: 2 }));
      }),
    );
    renderPage("/deals");
    await table();
    const menu = () => screen.findByRole("button", { name: /^Представление:/ });
    await userEvent.click(await menu());
    await userEvent.click(await screen.findByRole("menuitem", { name: "Крупные" }));
    expect(await screen.findByRole("button", { name: "Представление: Крупные" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Изменено — сохранить?" })).toBeNull();
    const head = within(await table());
    await userEvent.click(head.getByRole("button", { name: "Номер" }));
    await userEvent.click(await screen.findByRole("button", { name: "Изменено — сохранить?" }));
    await waitFor(() =>
      expect(changes).toMatchObject([{ sort: "-number", filter: { amount_from: "1000.00" } }]),
    );
  });

  it("begin with the one that was chosen, and ask for nothing else before", async () => {
    const asked: (string | null)[] = [];
    server.use(
      answer("get", "/saved-views", page([view({ is_default: true })])),
      http.get("*/api/v1/deals", ({ request }) => {
        asked.push(new URL(request.url).searchParams.get("amount_from"));
        return HttpResponse.json(page([row("a")]));
      }),
    );
    renderPage("/deals");
    expect(await screen.findByRole("button", { name: "Представление: Крупные" })).toBeDefined();
    await table();
    expect(asked).toEqual(["1000.00"]);
  });

  it("begin with the one that was chosen where all deals have been shown before", async () => {
    const asked: (string | null)[] = [];
    let isChosen = false;
    server.use(
      http.get("*/api/v1/saved-views", () =>
        HttpResponse.json(page([view({ is_default: isChosen })])),
      ),
      http.post("*/api/v1/saved-views/v1/default", () => {
        isChosen = true;
        return HttpResponse.json(view({ is_default: true }));
      }),
      http.get("*/api/v1/deals", ({ request }) => {
        asked.push(new URL(request.url).searchParams.get("amount_from"));
        return HttpResponse.json(page([row("a")]));
      }),
    );
    renderPage("/deals");
    const menu = await screen.findByRole("button", { name: "Представление: Все сделки" });
    await userEvent.click(menu);
    await userEvent.click(await screen.findByRole("menuitem", { name: "Крупные" }));
    await userEvent.click(await screen.findByRole("button", { name: "Представление: Крупные" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Открывать первым" }));
    await waitFor(() => expect(isChosen).toBe(true));
    asked.length = 0;
    await userEvent.click(screen.getByRole("link", { name: /^Сделки/ }));
    expect(await screen.findByRole("button", { name: "Представление: Крупные" })).toBeDefined();
    await table();
    expect(asked.includes(null)).toBe(false);
  });

  it("keep nobody from the list when they cannot be had", async () => {
    server.use(refuse("get", "/saved-views", { status: 500, code: "internal" }));
    renderPage("/deals");
    expect(await table()).toBeDefined();
  });

  it("let go of the one that was chosen when its filters are reset", async () => {
    server.use(
      answer("get", "/saved-views", page([view({ is_default: true, filter: { status: "open" } })])),
    );
    renderPage("/deals?status=open");
    await table();
    await userEvent.click(screen.getByRole("link", { name: "Все" }));
    expect(await screen.findByRole("button", { name: "Представление: Все сделки" })).toBeDefined();
    await waitFor(() =>
      expect(screen.getByRole("link", { name: "Все", current: "page" })).toBeDefined(),
    );
    await userEvent.click(screen.getByRole("link", { name: "В работе" }));
    expect(await screen.findByRole("link", { name: "В работе", current: "page" })).toBeDefined();
    expect(screen.queryByRole("link", { name: "Все", current: "page" })).toBeNull();
    await userEvent.click(
      await screen.findByRole("button", { name: "Убрать фильтр: Сделки: в работе" }),
    );
    await waitFor(() =>
      expect(screen.getByRole("link", { name: "Все", current: "page" })).toBeDefined(),
    );
  });

  it("show the columns of the view", async () => {
    const columns = [{ id: "title" }, { id: "tags" }];
    server.use(answer("get", "/saved-views", page([view({ columns })])));
    renderPage("/deals?view=v1&amount_from=1000.00&sort=-amount");
    const head = within(await table());
    expect(await head.findByRole("columnheader", { name: "Метки" })).toBeDefined();
    expect(head.queryByRole("columnheader", { name: "Номер" })).toBeNull();
  });
});
