import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company, documentRow, legalEntity } from "@/test/samples";

const screenOf = vi.hoisted(() => ({ isPhone: false }));
vi.mock("@/shared/lib/use-is-phone", () => ({ useIsPhone: () => screenOf.isPhone }));

let asked: Record<string, string>[] = [];

beforeEach(() => {
  asked = [];
  screenOf.isPhone = false;
  server.use(
    answer(
      "get",
      "/legal-entities",
      page([legalEntity(), legalEntity({ id: "f2", name: "ИП Иванов" })]),
    ),
    http.get("*/api/v1/documents", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page([documentRow()]));
    }),
  );
});

it("documents stand in a list and lead to their pages", async () => {
  renderPage("/documents");
  const row = await screen.findByRole("link", { name: "Счёт № 15" });
  expect(row.getAttribute("href")).toBe("/documents/w1");
  const grid = within(screen.getByRole("table", { name: "Документы" }));
  for (const text of ["22.11.2026", "ООО «Школа»", "Окна для школы", "Не оплачен"]) {
    expect(grid.getByText(text)).toBeDefined();
  }
  expect(asked).toEqual([{ limit: "50" }]);
});

it("say where their originals are, and are narrowed by it", async () => {
  const paper = { expects: "paper" as const, state: "overdue" as const, due_on: "2026-11-20" };
  server.use(
    http.get("*/api/v1/documents", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(
        page([documentRow({ kind: "act", paper }), documentRow({ id: "w2" })]),
      );
    }),
  );
  renderPage("/documents");
  expect(await screen.findAllByText("Оригинал просрочен", { selector: "span" })).toHaveLength(1);
  await userEvent.selectOptions(screen.getByLabelText("Оригинал"), "Оригинал в пути");
  await waitFor(() => expect(asked.at(-1)).toEqual({ limit: "50", paper: "in_transit" }));
});

it("fit a screen of 1280", async () => {
  renderPage("/documents");
  const grid = await screen.findByRole("table", { name: "Документы" });
  // Without the menu at the left, the margins, and the bar of scrolling.
  expect(Number.parseInt(grid.style.minWidth, 10)).toBeLessThanOrEqual(1015);
});

it("are narrowed by kind, state and own firm", async () => {
  renderPage("/documents?from=2026-11-01");
  await screen.findByRole("link", { name: "Счёт № 15" });
  await userEvent.selectOptions(screen.getByLabelText("Вид документа"), "Счёт");
  await userEvent.selectOptions(screen.getByLabelText("Состояние"), "Выставлен");
  await userEvent.selectOptions(await screen.findByLabelText("Наша организация"), "ИП Иванов");
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      limit: "50",
      date_from: "2026-11-01",
      kind: "invoice",
      stage: "issued",
      legal_entity_id: "f2",
    }),
  );
});

it("of one client alone, named above the list, until that is taken back", async () => {
  server.use(answer("get", "/companies/m1", company({ name: "ООО «Школа»" })));
  renderPage("/documents?company=m1&kind=invoice");
  const chip = await screen.findByRole("button", {
    name: "Убрать фильтр: Клиент: ООО «Школа»",
  });
  await screen.findByRole("link", { name: "Счёт № 15" });
  expect(asked).toEqual([{ limit: "50", kind: "invoice", company_id: "m1" }]);
  await userEvent.click(chip);
  await waitFor(() => expect(asked.at(-1)).toEqual({ limit: "50", kind: "invoice" }));
  expect(screen.queryByRole("button", { name: /^Убрать фильтр/ })).toBeNull();
});

it("of a client whom this person may not see", async () => {
  server.use(refuse("get", "/contacts/k1", { status: 403, code: "permission_denied" }));
  renderPage("/documents?contact=k1");
  await screen.findByRole("link", { name: "Счёт № 15" });
  expect(asked).toEqual([{ limit: "50", contact_id: "k1" }]);
  expect(await screen.findByRole("button", { name: "Убрать фильтр: Один клиент" })).toBeDefined();
});

it("are narrowed on a phone behind one button, all at once", async () => {
  screenOf.isPhone = true;
  renderPage("/documents?q=15");
  await screen.findByRole("link", { name: "Счёт № 15 от 22.11.2026" });
  expect(screen.queryByLabelText("Вид документа")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Фильтры" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Какие документы показать" }));
  await userEvent.selectOptions(dialog.getByLabelText("Вид документа"), "Акт");
  await userEvent.selectOptions(dialog.getByLabelText("Состояние"), "Черновик");
  await userEvent.type(await dialog.findByLabelText("Дата: с"), "01.11.2026");
  expect(asked).toHaveLength(1);
  await userEvent.click(dialog.getByRole("button", { name: "Показать" }));
  await waitFor(() =>
    expect(asked.slice(1)).toEqual([
      { limit: "50", q: "15", kind: "act", stage: "draft", date_from: "2026-11-01" },
    ]),
  );
  await userEvent.click(await screen.findByRole("button", { name: "Фильтры · 3" }));
  await userEvent.click(await screen.findByRole("button", { name: "Сбросить" }));
  expect(await screen.findByRole("button", { name: "Фильтры" })).toBeDefined();
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "15");
});
