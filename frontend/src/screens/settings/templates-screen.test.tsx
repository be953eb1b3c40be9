import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentTemplate, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { legalEntity } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));
const saved = vi.hoisted(() => vi.fn());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

function template(extra: Partial<DocumentTemplate> = {}): DocumentTemplate {
  return {
    id: "t1",
    name: "Счёт на бланке",
    kinds: ["invoice", "act"],
    legal_entity_id: null,
    default_for: ["act"],
    file_name: "Счёт на бланке.docx",
    sha256: "abc",
    size: 900,
    created_at: "2026-11-22T10:00:00Z",
    archived_at: null,
    version: 1,
    ...extra,
  };
}

const path = "*/api/v1/document-templates";
const file = new File(["PK"], "Наш счёт.docx");
let all: DocumentTemplate[];
let sent: unknown[];

beforeEach(() => {
  all = [template()];
  sent = [];
  saved.mockReset();
  const name = {
    group: "Покупатель: клиент",
    name: "покупатель.инн",
    about: "ИНН",
    sort: "text",
    tag: "{{ покупатель.инн }}",
    example: "7736207543",
  };
  server.use(
    answer("get", "/legal-entities", page([legalEntity()])),
    http.get(path, () => HttpResponse.json(page(all))),
    http.get(`${path}/placeholders`, () => HttpResponse.json(page([name]))),
    http.get(`${path}/t1`, () => HttpResponse.json(all[0])),
    http.patch(`${path}/t1`, async ({ request }) => {
      const body = (await request.json()) as Partial<DocumentTemplate>;
      sent.push([request.headers.get("If-Match"), body]);
      all = [template({ ...all[0], ...body, version: 2 })];
      return HttpResponse.json(all[0]);
    }),
  );
});

async function row() {
  const list = within(await screen.findByRole("list", { name: "Шаблоны документов" }));
  return within((await list.findAllByRole("listitem"))[0] ?? expect.fail());
}

async function replaceBy(upload: File) {
  const button = await screen.findByRole("button", { name: "Заменить файл: Счёт на бланке" });
  const input = button.parentElement?.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(input ?? expect.fail(), upload, { applyAccept: false });
}

async function chosen(upload: File) {
  renderPage("/settings/templates");
  await userEvent.click(await screen.findByRole("button", { name: "Загрузить шаблон" }));
  const dialog = await screen.findByRole("dialog", { name: "Новый шаблон" });
  const input = dialog.querySelector<HTMLInputElement>('input[type="file"]') ?? expect.fail();
  fireEvent.change(input, { target: { files: [upload] } });
  return within(dialog);
}

describe("the templates of a firm", () => {
  it("say what they are for, and are a kind's default by one tick", async () => {
    renderPage("/settings/templates");
    const shown = await row();
    expect(shown.getByText(/^Счёт, Акт/)).toBeDefined();
    await userEvent.click(shown.getByRole("checkbox", { name: "Счёт" }));
    await waitFor(() => expect(sent).toEqual([['"1"', { default_for: ["act", "invoice"] }]]));
  });

  it("are uploaded once nothing is wrong with them; what is wrong is told with its place", async () => {
    const fault = {
      tag: "{{ покупатель.ынн }}",
      code: "unknown_name",
      message: "Такого поля нет",
      hint: "покупатель.инн",
      part: "header",
      is_in_table: true,
      paragraph: "ИНН {{ покупатель.ынн }}",
    };
    let faults = [fault];
    server.use(
      http.post(`${path}/check`, () => HttpResponse.json({ faults })),
      http.post(path, ({ request }) => {
        const { searchParams } = new URL(request.url);
        const name = decodeURIComponent(request.headers.get("X-File-Name") ?? "");
        sent.push([...searchParams.entries(), ["file", name]]);
        all = [...all, template({ id: "t2", name: "Наш счёт" })];
        return HttpResponse.json(all[1], { status: 201 });
      }),
    );
    const dialog = await chosen(file);
    const send = dialog.getByRole("button", { name: "Проверить и загрузить" });
    await userEvent.click(send);
    expect(dialog.getByText("Выберите хотя бы один вид")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Счёт" }));
    await userEvent.click(send);
    expect(await dialog.findByText("{{ покупатель.ынн }}")).toBeDefined();
    expect(dialog.getByText("покупатель.инн")).toBeDefined();
    expect(
      dialog.getByText("Верхний колонтитул, таблица: «ИНН {{ покупатель.ынн }}»"),
    ).toBeDefined();
    expect(sent).toEqual([]);
    faults = [];
    await userEvent.click(send);
    await waitFor(() =>
      expect(sent).toEqual([
        [
          ["name", "Наш счёт"],
          ["kinds", "invoice"],
          ["file", "Наш счёт.docx"],
        ],
      ]),
    );
  });

  it("are Word files and nothing else", async () => {
    const dialog = await chosen(new File(["x"], "счёт.pdf"));
    expect(dialog.getByText("Нужен файл Word с расширением .docx.")).toBeDefined();
  });

  it("are replaced by a Word file only, and each mistake of it is told, twice if it is there twice", async () => {
    const noise = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const fault = {
      tag: "{{ итог }}",
      code: "unknown_name",
      message: "Такого поля нет",
      hint: null,
      part: "body",
      is_in_table: true,
      paragraph: "{{ итог }}",
    };
    server.use(http.post(`${path}/check`, () => HttpResponse.json({ faults: [fault, fault] })));
    renderPage("/settings/templates");
    const shown = await row();
    await replaceBy(new File(["x"], "счёт.pdf"));
    expect(shown.getByRole("alert").textContent).toBe("Нужен файл Word с расширением .docx.");
    await replaceBy(file);
    expect(await shown.findAllByText("Такого поля нет", { exact: false })).toHaveLength(2);
    expect(screen.queryByText(/^Нужен файл Word/)).toBeNull();
    expect(noise).not.toHaveBeenCalled();
  });

  it("that somebody else has replaced meanwhile are told by the name of the file", async () => {
    server.use(
      http.post(`${path}/check`, () => HttpResponse.json({ faults: [] })),
      refuse("put", "/document-templates/t1/file", { status: 412, code: "stale" }),
    );
    renderPage("/settings/templates");
    await row();
    all = [template({ sha256: "def", version: 2 })];
    await replaceBy(file);
    const dialog = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(
      dialog.getByRole("row", { name: "Сейчас другой файл: Счёт на бланке.docx" }),
    ).toBeDefined();
    expect(dialog.getByRole("row", { name: "У вас Наш счёт.docx" })).toBeDefined();
  });

  it("are tried, and without LibreOffice taken as DOCX, which is said", async () => {
    const without = refuse("get", "/document-templates/t1/preview", {
      status: 409,
      code: "no_pdf_converter",
    });
    server.use(without);
    renderPage("/settings/templates");
    await userEvent.click(
      await screen.findByRole("button", { name: "Посмотреть: Счёт на бланке" }),
    );
    expect(await screen.findByText(/На сервере нет LibreOffice/)).toBeDefined();
    server.use(http.get(`${path}/t1/preview`, () => new HttpResponse("PK")));
    await userEvent.click(screen.getByRole("button", { name: "Скачать DOCX" }));
    await waitFor(() =>
      expect(saved).toHaveBeenCalledWith("Счёт на бланке.docx", expect.any(Blob)),
    );
  });

  it("are tried again where the paper or the search of deals has failed", async () => {
    const broken = { status: 503, code: "unavailable" };
    server.use(
      refuse("get", "/document-templates/t1/preview", broken),
      refuse("get", "/search", broken),
    );
    renderPage("/settings/templates");
    await userEvent.click(
      await screen.findByRole("button", { name: "Посмотреть: Счёт на бланке" }),
    );
    const dialog = within(await screen.findByRole("dialog"));
    const paper = await dialog.findByRole("button", { name: "Повторить" });
    server.use(http.get(`${path}/t1/preview`, () => new HttpResponse("%PDF-1.7")));
    await userEvent.click(paper);
    await waitFor(() => expect(dialog.queryByRole("alert")).toBeNull());
    await userEvent.type(dialog.getByLabelText("На сделке"), "окна");
    const search = await dialog.findByRole("button", { name: "Повторить" });
    const deal = { kind: "deal", id: "d1", title: "Окна для школы" };
    server.use(answer("get", "/search", { items: [deal] }));
    await userEvent.click(search);
    expect(await dialog.findByRole("button", { name: "Окна для школы" })).toBeDefined();
  });

  it("are only looked at by whoever may not manage them", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "templates.manage");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/settings/templates");
    const shown = await row();
    expect(shown.getByText("Счёт на бланке")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Загрузить шаблон" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Заменить файл/ })).toBeNull();
    expect(await screen.findByText("{{ покупатель.инн }}")).toBeDefined();
  });
});
