import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { documentRow, legalEntity } from "@/test/samples";

let asked: Record<string, string>[] = [];

beforeEach(() => {
  asked = [];
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
  for (const text of ["22.11.2026", "ООО «Школа»", "Окна для школы", "Выставлен"]) {
    expect(grid.getByText(text)).toBeDefined();
  }
  expect(asked).toEqual([{ limit: "50" }]);
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
