import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { Me, PaperTrail } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { paperLeg, paperMark, paperTrail } from "@/test/paper-samples";
import { dealDocument } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let now: PaperTrail;
let sent: [string, string | null, unknown][];

/** The trail as the server keeps it. */
beforeEach(() => {
  now = paperTrail();
  sent = [];
  const path = "*/api/v1/documents/w1";
  const change =
    (patch: (body: Record<string, unknown>) => Partial<PaperTrail>, status = 200) =>
    async ({ request }: { request: Request }) => {
      const text = await request.text();
      const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
      sent.push([request.method, request.headers.get("If-Match"), body]);
      now = { ...now, ...patch(body), version: now.version + 1 };
      return HttpResponse.json(now, { status });
    };
  server.use(
    answer("get", "/documents/w1", dealDocument({ kind: "act", stage: "issued", number: "15" })),
    answer("get", "/documents/w1/sending", { share: null, letters: [] }),
    answer("get", "/deals/d1/files", page([{ id: "x1", name: "Конверт.jpg", document_id: null }])),
    http.get(
      `${path}/pdf`,
      () => new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }),
    ),
    http.get(`${path}/paper_trail`, () => HttpResponse.json(now)),
    http.post(
      `${path}/paper_marks`,
      change((body) => ({ marks: [...now.marks, { ...paperMark(), ...body }] }), 201),
    ),
    http.delete(
      `${path}/paper_marks/q1`,
      change(() => ({
        marks: [
          paperMark({
            withdrawn_by: { id: "u1", name: "Анна Смирнова" },
            withdrawn_at: "2026-11-24T10:00:00Z",
          }),
        ],
      })),
    ),
    http.patch(
      `${path}/paper_trail`,
      change((body) => body as Partial<PaperTrail>),
    ),
  );
});

const openDialog = async () => {
  await userEvent.click(await screen.findByRole("button", { name: "Отметить" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Отметить" }));
  await dialog.findByLabelText("Что произошло");
  return dialog;
};
const press = (dialog: Awaited<ReturnType<typeof openDialog>>) =>
  userEvent.click(dialog.getByRole("button", { name: "Отметить" }));

it("each side says where its original is, since when and how late", async () => {
  now = paperTrail({
    ours: paperLeg({
      state: "in_transit",
      since: "2026-11-23",
      way: "post",
      tracking: "80081234567890",
    }),
    theirs: paperLeg({
      side: "theirs",
      state: "overdue",
      awaits: "their_original",
      due_on: "2026-11-20",
      days_overdue: 3,
    }),
  });
  renderPage("/documents/w1");
  const ours = within(await screen.findByRole("group", { name: "Наш оригинал" }));
  expect(ours.getByText("В пути")).toBeDefined();
  expect(ours.getByText("С 23.11.2026")).toBeDefined();
  expect(ours.getByText("Почта, 80081234567890")).toBeDefined();
  const theirs = within(screen.getByRole("group", { name: "Оригинал клиента" }));
  expect(theirs.getByText("Просрочен")).toBeDefined();
  expect(theirs.getByText("Отправить до 20.11.2026")).toBeDefined();
  expect(theirs.getByText("Просрочен на 3 дня")).toBeDefined();
});

it("what happened next is proposed, and stands in the list once it is recorded", async () => {
  renderPage("/documents/w1");
  const dialog = await openDialog();
  expect(dialog.getByLabelText("Что произошло")).toHaveProperty("value", "original_sent");
  await userEvent.selectOptions(dialog.getByLabelText("Способ"), "Курьер");
  await userEvent.type(dialog.getByLabelText("Трек-номер"), "СДЭК-7");
  await press(dialog);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent).toMatchObject([
    ["POST", null, { kind: "original_sent", side: "ours", way: "courier", tracking: "СДЭК-7" }],
  ]);
  const marks = within(screen.getByRole("list", { name: "Отметки об оригиналах" }));
  expect(marks.getByText(/Наш оригинал отправлен$/)).toBeDefined();
  expect(marks.getByText("Курьер · СДЭК-7")).toBeDefined();
});

it("a refusal is not sent without its number and its proof", async () => {
  renderPage("/documents/w1");
  const dialog = await openDialog();
  await userEvent.selectOptions(
    dialog.getByLabelText("Что произошло"),
    "Клиент отказался получать",
  );
  await press(dialog);
  expect(await dialog.findAllByText("Заполните")).toHaveLength(2);
  expect(sent).toEqual([]);
  await userEvent.type(dialog.getByLabelText("Трек-номер"), "800");
  await userEvent.selectOptions(dialog.getByLabelText("Файл"), "Конверт.jpg");
  await press(dialog);
  await waitFor(() =>
    expect(sent).toMatchObject([["POST", null, { kind: "refused", file_id: "x1" }]]),
  );
});

it("says why the server refuses", async () => {
  server.use(
    http.post("*/api/v1/documents/w1/paper_marks", () =>
      HttpResponse.json(
        { code: "mark_repeated", status: 409, title: "Такая отметка уже есть" },
        { status: 409 },
      ),
    ),
  );
  renderPage("/documents/w1");
  const dialog = await openDialog();
  await press(dialog);
  expect(await dialog.findByText("Такая отметка уже есть")).toBeDefined();
});

it("a record taken back stays to be seen", async () => {
  now = paperTrail({ marks: [paperMark()], version: 4 });
  renderPage("/documents/w1");
  await userEvent.click(await screen.findByRole("button", { name: /^Отменить отметку/ }));
  expect(await screen.findByText("Отметил: Анна Смирнова. Отменил: Анна Смирнова")).toBeDefined();
  expect(sent).toEqual([["DELETE", '"4"', {}]]);
  expect(screen.queryByRole("button", { name: /^Отменить отметку/ })).toBeNull();
});

it("of what is signed electronically nothing more is recorded, until that is taken back", async () => {
  const inEdo = { kind: "signed_in_edo", side: null, way: "edo" } as const;
  now = paperTrail({ marks: [paperMark(inEdo)] });
  const { unmount } = renderPage("/documents/w1");
  await screen.findByRole("button", { name: /^Отменить отметку/ });
  expect(screen.queryByRole("button", { name: "Отметить" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /^Отменить отметку/ }));
  expect(await screen.findByRole("button", { name: "Отметить" })).toBeDefined();
  unmount();
  now = paperTrail({ marks: [paperMark({ kind: "signed_by_code", side: null, way: "page" })] });
  renderPage("/documents/w1");
  await screen.findByRole("list", { name: "Отметки об оригиналах" });
  expect(screen.queryByRole("button", { name: "Отметить" })).toBeNull();
});

it("no original is needed, also when somebody has recorded something meanwhile", async () => {
  server.use(
    http.patch("*/api/v1/documents/w1/paper_trail", async ({ request }) => {
      const version = request.headers.get("If-Match");
      if (version === '"1"') {
        now = { ...now, marks: [paperMark()], version: 2 };
        return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
      }
      sent.push(["PATCH", version, await request.json()]);
      now = { ...now, expects: "nothing", version: 3 };
      return HttpResponse.json(now);
    }),
  );
  renderPage("/documents/w1");
  const choice = await screen.findByLabelText("Нужен оригинал");
  await userEvent.selectOptions(choice, "Не нужен");
  await waitFor(() => expect(sent).toEqual([["PATCH", '"2"', { expects: "nothing" }]]));
  await waitFor(() => expect(choice).toHaveProperty("value", "nothing"));
});

it("whoever may only look records nothing", async () => {
  now = paperTrail({ marks: [paperMark()] });
  const permissions = me.permissions.filter(({ name }) => name !== "documents.track");
  server.use(answer<Me>("get", "/me", { ...me, permissions }));
  renderPage("/documents/w1");
  expect(await screen.findByRole("list", { name: "Отметки об оригиналах" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Отметить" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Отменить отметку/ })).toBeNull();
  expect(screen.getByLabelText("Нужен оригинал")).toHaveProperty("disabled", true);
});
