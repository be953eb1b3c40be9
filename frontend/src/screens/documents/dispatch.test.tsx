import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it, vi } from "vitest";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { original } from "@/test/paper-samples";

const saved = vi.hoisted(() => vi.fn<(name: string, blob: Blob) => void>());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

const envelope = (id: string, recipient: string, address: string | null) => ({
  legal_entity_id: "f1",
  company_id: `m-${id}`,
  contact_id: null,
  recipient,
  address,
  documents: [{ id, kind: "act", title: `Акт № ${id}`, copies: 2 }],
});

it("originals are printed for the post and recorded envelope by envelope, each under its number", async () => {
  const marked: unknown[] = [];
  const printed: unknown[] = [];
  server.use(
    answer(
      "get",
      "/originals",
      page([
        original({ id: "o1", document_id: "w1", side: "ours" }),
        original({ id: "o2", document_id: "w2", number: "7", side: "ours" }),
        original({ id: "o3", document_id: "w2", number: "7", side: "theirs" }),
      ]),
    ),
    http.post("*/api/v1/originals/dispatch", async ({ request }) => {
      expect(await request.json()).toEqual({ documents: [{ id: "w1" }, { id: "w2" }] });
      const envelopes = [
        envelope("w1", "ООО «Ромашка»", "214000, г. Смоленск"),
        envelope("w2", "Лютик", null),
      ];
      return HttpResponse.json({ envelopes });
    }),
    http.post("*/api/v1/originals/dispatch/print", async ({ request }) => {
      printed.push(await request.json());
      return new HttpResponse("%PDF-1.7", {
        headers: { "Content-Type": "application/octet-stream" },
      });
    }),
    http.post("*/api/v1/paper_marks/bulk", async ({ request }) => {
      const body = (await request.json()) as { document_ids: string[]; mark: object };
      marked.push([body.document_ids, body.mark]);
      return HttpResponse.json({ document_ids: body.document_ids, refused: [] });
    }),
  );
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 15" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Выбрать все на экране" }));
  await userEvent.click(screen.getByRole("button", { name: "Отправить почтой" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Отправить почтой" }));
  expect(await dialog.findByText(/^Нет почтового адреса: Лютик\./)).toBeDefined();
  await userEvent.click(dialog.getByRole("button", { name: "Конверты C5" }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith("Конверты C5.pdf", expect.any(Blob)));
  expect(printed).toMatchObject([
    {
      paper: "envelopes_c5",
      documents: [
        { id: "w1", copies: 2 },
        { id: "w2", copies: 2 },
      ],
    },
  ]);
  await userEvent.type(dialog.getByLabelText("Трек-номер: ООО «Ромашка»"), "80081234567890");
  await userEvent.click(dialog.getByRole("button", { name: "Отметить 2 документа отправленными" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(marked).toMatchObject([
    [["w1"], { kind: "original_sent", side: "ours", way: "post", tracking: "80081234567890" }],
    [["w2"], { kind: "original_sent", side: "ours", way: "post" }],
  ]);
});

/** What is recorded leaves the register, as on the server; the second request finds it broken. */
function brokenOnce(): unknown[] {
  const marked: unknown[] = [];
  let rows = [
    original({ id: "o1", document_id: "w1", side: "ours" }),
    original({ id: "o2", document_id: "w2", number: "7", side: "ours" }),
    original({ id: "o3", document_id: "w1", side: "theirs" }),
  ];
  server.use(
    http.get("*/api/v1/originals", () => HttpResponse.json(page(rows))),
    http.post("*/api/v1/originals/dispatch", async ({ request }) => {
      const { documents } = (await request.json()) as { documents: { id: string }[] };
      const envelopes = documents.map(({ id }) => envelope(id, `Клиент ${id}`, "г. Смоленск"));
      return HttpResponse.json({ envelopes });
    }),
    http.post("*/api/v1/paper_marks/bulk", async ({ request }) => {
      const { document_ids: ids, mark } = (await request.json()) as {
        document_ids: string[];
        mark: { side: string; tracking?: string };
      };
      marked.push([ids, mark.side, mark.tracking]);
      if (marked.length === 2) {
        const problem = { code: "unavailable", status: 503, title: "Сервер занят" };
        return HttpResponse.json(problem, { status: 503 });
      }
      rows = rows.filter((row) => row.side !== mark.side || !ids.includes(row.document_id));
      return HttpResponse.json({ document_ids: ids, refused: [] });
    }),
  );
  return marked;
}

it("after a failure halfway what was typed stays, and only what is left is recorded", async () => {
  const marked = brokenOnce();
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 7" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Выбрать все на экране" }));
  await userEvent.click(screen.getByRole("button", { name: "Отправить почтой" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Отправить почтой" }));
  await userEvent.type(await dialog.findByLabelText("Трек-номер: Клиент w1"), "111");
  await userEvent.type(dialog.getByLabelText("Трек-номер: Клиент w2"), "222");
  await userEvent.click(dialog.getByRole("button", { name: "Отметить 2 документа отправленными" }));
  expect((await dialog.findByRole("alert")).textContent).toBe("Сервер занят");
  await waitFor(() => expect(screen.queryAllByRole("link", { name: "Акт № 15" })).toHaveLength(1));
  expect(dialog.getByRole("alert").textContent).toBe("Сервер занят");
  expect(dialog.getByLabelText("Трек-номер: Клиент w1")).toHaveProperty("value", "111");
  expect(dialog.getByLabelText("Трек-номер: Клиент w1")).toHaveProperty("readOnly", true);
  expect(dialog.getByLabelText("Трек-номер: Клиент w2")).toHaveProperty("value", "222");
  expect(dialog.getByText("Отмечено отправленным")).toBeDefined();
  await userEvent.click(dialog.getByRole("button", { name: "Отметить 1 документ отправленным" }));
  expect(await screen.findByText("Отмечено 2 оригинала")).toBeDefined();
  expect(marked).toEqual([
    [["w1"], "ours", "111"],
    [["w2"], "ours", "222"],
    [["w2"], "ours", "222"],
  ]);
});

it("of both sides, the one that is on record is not recorded again", async () => {
  const marked = brokenOnce();
  renderPage("/originals");
  await screen.findByRole("link", { name: "Акт № 7" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Выбрать все на экране" }));
  await userEvent.click(screen.getByRole("button", { name: "Получено" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Получено" }));
  await userEvent.click(await dialog.findByRole("button", { name: "Отметить 3 оригинала" }));
  await dialog.findByRole("alert");
  await waitFor(() => expect(screen.queryByRole("link", { name: "Акт № 7" })).toBeNull());
  await userEvent.click(dialog.getByRole("button", { name: "Отметить 3 оригинала" }));
  expect(await screen.findByText("Отмечено 3 оригинала")).toBeDefined();
  expect(marked).toEqual([
    [["w1", "w2"], "ours", undefined],
    [["w1"], "theirs", undefined],
    [["w1"], "theirs", undefined],
  ]);
});
