import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it, vi } from "vitest";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { documentRow } from "@/test/samples";

const saved = vi.hoisted(() => vi.fn<(name: string, blob: Blob) => void>());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

it("chosen documents are printed together, each as often as its sides need it", async () => {
  const asked: unknown[] = [];
  server.use(
    answer(
      "get",
      "/documents",
      page([
        documentRow({ id: "w1", kind: "invoice", stage: "issued", number: "15" }),
        documentRow({ id: "w2", kind: "act", stage: "issued", number: "16" }),
        documentRow({ id: "w3", kind: "act", stage: "draft", number: null }),
      ]),
    ),
    http.post("*/api/v1/documents/print", async ({ request }) => {
      asked.push(await request.json());
      return new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } });
    }),
  );
  renderPage("/documents");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Выбрать все на экране" }));
  const bar = within(await screen.findByRole("toolbar", { name: "Выбранные документы" }));
  expect(bar.getByText("Выбрано 3 документа")).toBeDefined();
  await userEvent.click(bar.getByRole("button", { name: "Напечатать" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Напечатать документы" }));
  const list = within(await dialog.findByRole("list", { name: "Документы" }));
  expect(list.getAllByRole("listitem")).toHaveLength(2);
  expect(dialog.getByText("Всего 3 экземпляра")).toBeDefined();
  await userEvent.selectOptions(dialog.getByLabelText(/^Экземпляров: Акт № 16/), "3");
  await userEvent.click(dialog.getByLabelText(/^Каждый экземпляр с нового листа/));
  await userEvent.click(dialog.getByRole("button", { name: "Скачать одним PDF" }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith("Документы.pdf", expect.any(Blob)));
  const copies = [
    { id: "w1", copies: 1 },
    { id: "w2", copies: 3 },
  ];
  expect(asked).toEqual([{ documents: copies, starts_on_front: true }]);
});

it("what is chosen for the printer stays when the list behind it has become another", async () => {
  const first = documentRow({ id: "w1", kind: "invoice", stage: "issued", number: "15" });
  let rows = [first];
  const asked: unknown[] = [];
  server.use(
    http.get("*/api/v1/documents", () => HttpResponse.json(page(rows))),
    http.post("*/api/v1/documents/print", async ({ request }) => {
      asked.push(await request.json());
      return new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } });
    }),
  );
  const queries = renderPage("/documents").queries;
  await userEvent.click(await screen.findByRole("checkbox", { name: "Выбрать все на экране" }));
  await userEvent.click(screen.getByRole("button", { name: "Напечатать" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Напечатать документы" }));
  await userEvent.selectOptions(await dialog.findByLabelText(/^Экземпляров: Счёт № 15/), "4");
  rows = [{ ...first, id: "w9", number: "99" }];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByRole("link", { name: "Счёт № 15" })).toBeNull());
  expect(dialog.getByText("Всего 4 экземпляра")).toBeDefined();
  await userEvent.click(dialog.getByRole("button", { name: "Скачать одним PDF" }));
  await waitFor(() =>
    expect(asked).toEqual([{ documents: [{ id: "w1", copies: 4 }], starts_on_front: false }]),
  );
});

it("Esc lets go of what is chosen, but not of what lies under an open dialog", async () => {
  server.use(
    answer(
      "get",
      "/documents",
      page([documentRow({ kind: "act", stage: "issued", number: "16" })]),
    ),
  );
  renderPage("/documents");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Выбрать все на экране" }));
  await userEvent.click(screen.getByRole("button", { name: "Напечатать" }));
  await screen.findByRole("dialog", { name: "Напечатать документы" });
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByRole("toolbar", { name: "Выбранные документы" })).toBeDefined();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
});
