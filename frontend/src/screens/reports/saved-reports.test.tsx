import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Me, SavedReport } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { report } from "@/test/report-samples";

vi.mock("@/shared/ui/echart-view", () => ({ EchartView: () => null }));

const PAGE = "/reports?report=channels&from=2026-10-01&to=2026-10-31&compare=previous";

const saved = (id: string, name: string, change: Partial<SavedReport> = {}): SavedReport => ({
  id,
  name,
  is_shared: false,
  is_editable: true,
  author: { id: "u1", name: "Анна Смирнова" },
  report: "channels",
  parameters: { compare: "previous" },
  days: { from: "2026-10-01", to: "2026-10-31" },
  schedule: null,
  recipients: [],
  next_send_at: null,
  created_at: "2026-11-01T09:00:00Z",
  updated_at: "2026-11-01T09:00:00Z",
  version: 3,
  ...change,
});

let list: SavedReport[];
let sent: { way: string; body: unknown; version: string | null }[];
let asked: Record<string, string>[];

const heard =
  (way: string, answers: (body: object) => SavedReport | null) =>
  async ({ request }: { request: Request }) => {
    const text = await request.text();
    const body = (text ? JSON.parse(text) : {}) as object;
    sent.push({ way, body, version: request.headers.get("If-Match") });
    const result = answers(body);
    return result ? HttpResponse.json(result) : new HttpResponse(null, { status: 204 });
  };

const openMenu = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole("button", { name }));

const choose = async (item: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole("menuitem", { name: item }));

beforeEach(() => {
  list = [];
  sent = [];
  asked = [];
  server.use(
    http.get("*/api/v1/saved-reports", () => HttpResponse.json(page(list))),
    answer("get", "/reports/changed-since", page([])),
    http.get("*/api/v1/reports/:report", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(report({ report: "channels", rows: [] }));
    }),
    http.post(
      "*/api/v1/saved-reports",
      heard("post", (body) => {
        const made = saved("r9", "", body);
        list = [...list, made];
        return made;
      }),
    ),
    http.patch(
      "*/api/v1/saved-reports/:id",
      heard("patch", (body) => {
        const [first] = list;
        const changed = saved("r1", "", { ...first, ...body, version: 4 });
        list = [changed, ...list.slice(1)];
        return changed;
      }),
    ),
    http.delete(
      "*/api/v1/saved-reports/:id",
      heard("delete", () => {
        list = [];
        return null;
      }),
    ),
    answer(
      "get",
      "/users",
      page([
        { id: "u1", name: "Анна Смирнова", is_active: true },
        { id: "u2", name: "Борис Ким", is_active: true },
        { id: "u3", name: "Вера Лис", is_active: false },
      ]),
    ),
  );
});

describe("saved reports", () => {
  it("are made of what is shown, with their days, and seen by all where one may share", async () => {
    renderPage(PAGE);
    await openMenu("Сохранённые отчёты");
    expect(await screen.findByText(/^Здесь будут отчёты/)).toBeDefined();
    await choose("Сохранить как…");
    const dialog = within(await screen.findByRole("dialog", { name: "Сохранить отчёт" }));
    const name = await dialog.findByRole("textbox", { name: "Название" });
    await userEvent.clear(name);
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await dialog.findByText("Назовите отчёт")).toBeDefined();
    await userEvent.type(name, "Каналы");
    await userEvent.click(dialog.getByRole("checkbox", { name: "Виден всем сотрудникам" }));
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await screen.findByRole("button", { name: "Сохранённый отчёт: Каналы" })).toBeDefined();
    expect(sent[0]?.body).toMatchObject({
      name: "Каналы",
      is_shared: true,
      report: "channels",
      parameters: { compare: "previous" },
    });
  });

  it("open from the menu, and take what is shown in their place", async () => {
    list = [saved("r1", "Октябрь"), saved("r2", "Общий", { is_shared: true, is_editable: false })];
    renderPage("/reports?report=channels&from=2026-11-01&to=2026-11-30&tag=опт");
    await openMenu("Сохранённые отчёты");
    await choose(/^Октябрь/);
    // The figures are asked for before the page is there.
    expect(await screen.findByRole("button", { name: "Сохранённый отчёт: Октябрь" })).toBeDefined();
    expect(asked.at(-1)).toEqual({ from: "2026-10-01", to: "2026-10-31", compare: "previous" });
    await userEvent.selectOptions(screen.getByLabelText("Сравнить"), "Не сравнивать");
    await openMenu("Сохранённый отчёт: Октябрь");
    await choose("Заменить тем, что на экране");
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        version: '"3"',
        body: { report: "channels", parameters: {}, days: saved("r1", "").days },
      }),
    );
    await openMenu("Сохранённый отчёт: Октябрь");
    await waitFor(() =>
      expect(screen.queryByRole("menuitem", { name: "Заменить тем, что на экране" })).toBeNull(),
    );
  });

  it("of others are opened, not changed", async () => {
    list = [saved("r2", "Общий", { is_shared: true, is_editable: false })];
    renderPage(`${PAGE}&saved=r2`);
    await openMenu("Сохранённый отчёт: Общий");
    expect(await screen.findByRole("menuitem", { name: "Сохранить как…" })).toBeDefined();
    expect(screen.queryByRole("menuitem", { name: "Удалить" })).toBeNull();
    expect(screen.queryByRole("menuitem", { name: "Переименовать…" })).toBeNull();
  });

  it("are deleted at once, and come back", async () => {
    list = [saved("r1", "Октябрь")];
    server.use(
      http.post(
        "*/api/v1/saved-reports/:id/restore",
        heard("restore", () => {
          list = [saved("r1", "Октябрь", { version: 5 })];
          return saved("r1", "Октябрь", { version: 5 });
        }),
      ),
    );
    renderPage(`${PAGE}&saved=r1`);
    await openMenu("Сохранённый отчёт: Октябрь");
    await choose("Удалить");
    expect(await screen.findByRole("button", { name: "Сохранённые отчёты" })).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ way: "restore", version: '"4"' }));
  });
});

describe("the address of a saved report", () => {
  it("opens its page", async () => {
    list = [saved("r1", "Октябрь")];
    renderPage("/reports?saved=r1");
    expect(await screen.findByRole("button", { name: "Сохранённый отчёт: Октябрь" })).toBeDefined();
    expect(asked).toEqual([{ from: "2026-10-01", to: "2026-10-31", compare: "previous" }]);
  });

  it("says where there is none, or none that the page knows", async () => {
    list = [saved("r1", "Погода", { report: "weather" })];
    const first = renderPage("/reports?saved=r7");
    expect(await screen.findByText("Такого сохранённого отчёта у вас нет")).toBeDefined();
    expect(screen.getByRole("link", { name: "К отчётам" })).toBeDefined();
    first.unmount();
    renderPage("/reports?saved=r1");
    expect(await screen.findByText("Такого сохранённого отчёта у вас нет")).toBeDefined();
    expect(asked).toEqual([]);
  });
});

describe("a saved report by mail", () => {
  const mailed = {
    every: "week" as const,
    day_of_week: 1,
    hour: 9,
    format: "pdf" as const,
    recipient_ids: ["u1"],
  };

  it("goes to colleagues who are there, and says when", async () => {
    list = [saved("r1", "Октябрь", { next_send_at: "2026-12-01T05:00:00Z" })];
    renderPage(`${PAGE}&saved=r1`);
    await openMenu("Сохранённый отчёт: Октябрь");
    await choose("Отправлять по почте…");
    const dialog = within(await screen.findByRole("dialog", { name: "Отправлять «Октябрь»" }));
    await userEvent.selectOptions(await dialog.findByLabelText("Как часто"), "Каждый месяц");
    await userEvent.selectOptions(dialog.getByLabelText("Число месяца"), "5");
    await userEvent.selectOptions(dialog.getByLabelText("Во сколько"), "08:00");
    await userEvent.click(await dialog.findByRole("button", { name: "Борис Ким" }));
    expect(dialog.queryByRole("button", { name: "Вера Лис" })).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Отправлять" }));
    expect(await screen.findByText("Следующее письмо: 01.12.2026, 08:00")).toBeDefined();
    expect(sent[0]?.body).toEqual({
      schedule: {
        every: "month",
        day_of_month: 5,
        hour: 8,
        format: "pdf",
        recipient_ids: ["u1", "u2"],
      },
    });
  });

  it("needs somebody to go to", async () => {
    list = [saved("r1", "Октябрь")];
    renderPage(`${PAGE}&saved=r1`);
    await openMenu("Сохранённый отчёт: Октябрь");
    await choose("Отправлять по почте…");
    const dialog = within(await screen.findByRole("dialog", { name: "Отправлять «Октябрь»" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Анна Смирнова" }));
    await userEvent.click(dialog.getByRole("button", { name: "Отправлять" }));
    expect(await dialog.findByText("Выберите, кому отправлять")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("is sent no more, and again", async () => {
    list = [saved("r1", "Октябрь", { schedule: mailed, next_send_at: "2026-12-07T06:00:00Z" })];
    renderPage(`${PAGE}&saved=r1`);
    await openMenu("Сохранённый отчёт: Октябрь");
    expect(await screen.findByLabelText("Уходит по почте: по понедельникам в 09:00")).toBeDefined();
    await choose("Отправлять по почте…");
    const dialog = within(await screen.findByRole("dialog", { name: "Отправлять «Октябрь»" }));
    expect(await dialog.findByText("Следующее письмо: 07.12.2026, 09:00")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Не отправлять" }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ schedule: null }));
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(sent[1]?.body).toEqual({ schedule: mailed }));
  });

  it("is not offered to whoever may not take deals out", async () => {
    list = [saved("r1", "Октябрь")];
    const permissions = me.permissions.filter(({ name }) => name !== "deals.export");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage(`${PAGE}&saved=r1`);
    await openMenu("Сохранённый отчёт: Октябрь");
    expect(await screen.findByRole("menuitem", { name: "Переименовать…" })).toBeDefined();
    expect(screen.queryByRole("menuitem", { name: "Отправлять по почте…" })).toBeNull();
  });
});
