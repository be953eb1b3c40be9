import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { Me, Original } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { original } from "@/test/paper-samples";
import { legalEntity } from "@/test/samples";

const screenOf = vi.hoisted(() => ({ isPhone: false }));
vi.mock("@/shared/lib/use-is-phone", () => ({ useIsPhone: () => screenOf.isPhone }));

let rows: Original[];
let asked: Record<string, string>[];
let marked: unknown[];

beforeEach(() => {
  asked = [];
  marked = [];
  screenOf.isPhone = false;
  rows = [
    original({ state: "overdue", due_on: "2026-11-20", days_overdue: 2 }),
    original({
      id: "o2",
      document_id: "w2",
      kind: "transfer",
      number: "7",
      side: "theirs",
      state: "in_transit",
      awaits: "their_original",
      way: "post",
      tracking: "80081234567890",
    }),
  ];
  server.use(
    answer(
      "get",
      "/legal-entities",
      page([legalEntity(), legalEntity({ id: "f2", name: "ИП Иванов" })]),
    ),
    http.get("*/api/v1/originals", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(rows));
    }),
  );
});

it("originals stand in a register and lead to their documents", async () => {
  renderPage("/originals");
  const row = await screen.findByRole("link", { name: "Акт № 15" });
  expect(row.getAttribute("href")).toBe("/documents/w1");
  const grid = within(screen.getByRole("table", { name: "Оригиналы" }));
  expect(grid.getByRole("img", { name: "Оригинал просрочен" })).toBeDefined();
  expect(grid.getByText("2 дня")).toBeDefined();
  expect(grid.getByText("Почта, 80081234567890")).toBeDefined();
  expect(asked).toEqual([{ limit: "50" }]);
  // Without the menu at the left, the margins, and the bar of scrolling.
  const width = screen.getByRole("table", { name: "Оригиналы" }).style.minWidth;
  expect(Number.parseInt(width, 10)).toBeLessThanOrEqual(1015);
});

it("are narrowed by side, state, kind and own firm", async () => {
  renderPage("/originals?from=2026-11-01");
  await screen.findByRole("link", { name: "Акт № 15" });
  await userEvent.selectOptions(screen.getByLabelText("Чей оригинал"), "Оригинал клиента");
  await userEvent.selectOptions(screen.getByLabelText("Состояние"), "Просрочен");
  await userEvent.selectOptions(screen.getByLabelText("Вид документа"), "Акт");
  await userEvent.selectOptions(await screen.findByLabelText("Наша организация"), "ИП Иванов");
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      limit: "50",
      due_from: "2026-11-01",
      side: "theirs",
      state: "overdue",
      kind: "act",
      legal_entity_id: "f2",
    }),
  );
});

it("are narrowed on a phone behind one button, all at once", async () => {
  screenOf.isPhone = true;
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 15 от 22.11.2026" });
  expect(screen.queryByLabelText("Чей оригинал")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Фильтры" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Какие оригиналы показать" }));
  await userEvent.selectOptions(await dialog.findByLabelText("Чей оригинал"), "Наш оригинал");
  await userEvent.selectOptions(dialog.getByLabelText("Состояние"), "В пути");
  await userEvent.click(dialog.getByRole("button", { name: "Показать" }));
  await waitFor(() =>
    expect(asked.slice(1)).toEqual([{ limit: "50", side: "ours", state: "in_transit" }]),
  );
});

it("of both sides are marked at once, and what is refused is told with its reason", async () => {
  server.use(
    http.post("*/api/v1/paper_marks/bulk", async ({ request }) => {
      const body = (await request.json()) as { document_ids: string[]; mark: { side: string } };
      marked.push([body.document_ids, body.mark.side]);
      const isOurs = body.mark.side === "ours";
      const refused = [{ document_id: "w1", code: "original_received", message: "Уже получен" }];
      return HttpResponse.json({
        document_ids: isOurs ? [] : body.document_ids,
        refused: isOurs ? refused : [],
      });
    }),
  );
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 15" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Выбрать все на экране" }));
  const bar = within(screen.getByRole("toolbar", { name: "Выбранные оригиналы" }));
  expect(bar.getByText("Выбрано 2 оригинала")).toBeDefined();
  await userEvent.click(bar.getByRole("button", { name: "Получено" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Получено" }));
  await userEvent.click(await dialog.findByRole("button", { name: "Отметить 2 оригинала" }));
  const report = within(await screen.findByRole("dialog", { name: "Что получилось" }));
  expect(await report.findByText(/^Отмечен 1 оригинал. 1 оригинал остался как был:/)).toBeDefined();
  expect(report.getByText("Наш оригинал: Уже получен")).toBeDefined();
  expect(marked).toEqual([
    [["w1"], "ours"],
    [["w2"], "theirs"],
  ]);
  await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  expect(asked.length).toBeGreaterThan(1);
});

it("what is signed electronically is not chosen to be marked", async () => {
  rows.push(
    original({ id: "o3", document_id: "w3", number: "16", state: "received", way: "edo" }),
    original({ id: "o4", document_id: "w4", number: "17", state: "received", way: "page" }),
  );
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 17" });
  const boxes = screen.getAllByRole("checkbox", { name: /^Выбрать: / });
  expect(boxes.map((box) => box.getAttribute("aria-label"))).toEqual([
    "Выбрать: Акт № 15 от 22.11.2026, Наш оригинал",
    "Выбрать: УПД № 7 от 22.11.2026, Оригинал клиента",
  ]);
  const all = screen.getByRole("checkbox", { name: "Выбрать все на экране" });
  await userEvent.click(all);
  const bar = within(screen.getByRole("toolbar", { name: "Выбранные оригиналы" }));
  expect(bar.getByText("Выбрано 2 оригинала")).toBeDefined();
  expect(all).toHaveProperty("checked", true);
  await userEvent.click(all);
  expect(screen.queryByRole("toolbar")).toBeNull();
});

it("what clients have returned is told by client", async () => {
  const company = { id: "m1", name: "ООО «Школа»" };
  const share = { company, expected: 12, returned: 9, overdue: 1, returned_percent: 75 };
  server.use(answer("get", "/originals/share", { items: [share] }));
  renderPage("/originals");
  await userEvent.click(await screen.findByRole("button", { name: "По клиентам" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Кто возвращает оригиналы" }));
  expect(await dialog.findByText("9 из 12 (75 %)")).toBeDefined();
  expect(dialog.getByRole("link", { name: "ООО «Школа»" })).toBeDefined();
});

it("an empty register says what comes into it", async () => {
  rows = [];
  renderPage("/originals");
  expect(await screen.findByText("Оригиналов не ждём")).toBeDefined();
});

it("whoever may not record chooses no rows, and whoever may not see documents is told so", async () => {
  const without = (prefix: string) => ({
    ...me,
    permissions: me.permissions.filter(({ name }) => !name.startsWith(prefix)),
  });
  server.use(answer<Me>("get", "/me", without("documents.track")));
  const { unmount } = renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 15" });
  expect(screen.queryByRole("checkbox")).toBeNull();
  unmount();
  server.use(answer<Me>("get", "/me", without("documents.")));
  renderPage("/originals");
  expect(await screen.findByText("Документы вам не видны")).toBeDefined();
});
