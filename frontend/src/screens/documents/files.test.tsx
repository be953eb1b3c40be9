import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { DealDocument, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealDocument, legalEntity } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

const saved = vi.hoisted(() => vi.fn());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

beforeEach(() => {
  saved.mockReset();
  server.use(answer("get", "/legal-entities", page([legalEntity()])));
});

function shown(document: Partial<DealDocument>): void {
  const path = "*/api/v1/documents/w1";
  server.use(
    http.get(path, () => HttpResponse.json({ ...dealDocument(), ...document })),
    http.get(`${path}/check`, () => HttpResponse.json(page([]))),
    http.get(
      `${path}/pdf`,
      () => new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }),
    ),
    answer("get", "/price-lists", page([])),
    answer("get", "/documents/w1/sending", { share: null, letters: [] }),
  );
}

it("an issued УПД is saved as XML under the name that its operator knows", async () => {
  shown({ kind: "transfer", stage: "issued", number: "17" });
  server.use(
    http.get(
      "*/api/v1/documents/w1/xml",
      () =>
        new HttpResponse("<Файл/>", {
          headers: {
            "Content-Type": "application/xml",
            "Content-Disposition": 'attachment; filename="ON_NSCHFDOPPR_1.xml"',
          },
        }),
    ),
  );
  renderPage("/documents/w1");
  await userEvent.click(await screen.findByRole("button", { name: "XML для ЭДО" }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith("ON_NSCHFDOPPR_1.xml", expect.any(Blob)));
});

it("what the format demands is told with the place where it is mended", async () => {
  shown({ kind: "vat_invoice", stage: "issued", number: "18" });
  server.use(
    refuse("get", "/documents/w1/xml", {
      status: 422,
      code: "document_incomplete",
      errors: [
        { pointer: "/buyer/legal_address", code: "no_address", message: "Нет юридического адреса" },
      ],
    }),
  );
  renderPage("/documents/w1");
  await userEvent.click(await screen.findByRole("button", { name: "XML для ЭДО" }));
  expect(await screen.findByText("XML не получился: карточка покупателя")).toBeDefined();
  expect(screen.getByText("Нет юридического адреса")).toBeDefined();
});

it.each(["corrective_invoice", "corrective_transfer"] as const)(
  "an issued %s has such a file",
  async (kind) => {
    shown({ kind, stage: "issued", number: "19" });
    renderPage("/documents/w1");
    expect(await screen.findByRole("button", { name: "XML для ЭДО" })).toBeDefined();
  },
);

it("drafts and other kinds have no such file", async () => {
  shown({ kind: "act", stage: "issued", number: "16" });
  renderPage("/documents/w1");
  await screen.findByRole("button", { name: "Скачать PDF" });
  expect(screen.queryByRole("button", { name: "XML для ЭДО" })).toBeNull();
});

it("the paper of the draft is not handed out as that of the issued document", async () => {
  shown({ kind: "act", stage: "draft" });
  const { queries } = renderPage("/documents/w1");
  const button = (name: string) => screen.findByRole<HTMLButtonElement>("button", { name });
  await waitFor(async () => expect((await button("Скачать PDF")).disabled).toBe(false));
  shown({ kind: "act", stage: "issued", number: "16", version: 2 });
  server.use(http.get("*/api/v1/documents/w1/pdf", () => delay("infinite")));
  void queries.invalidateQueries();
  await waitFor(async () => expect((await button("Скачать PDF")).disabled).toBe(true));
  expect((await button("Печать")).disabled).toBe(true);
});

it("documents of a period go to the accountant in the format that was chosen", async () => {
  const asked: unknown[] = [];
  server.use(
    http.get("*/api/v1/documents", () => HttpResponse.json(page([]))),
    http.post("*/api/v1/documents/export", async ({ request }) => {
      asked.push(await request.json());
      return new HttpResponse("PK", {
        headers: { "Content-Type": "application/octet-stream" },
      });
    }),
  );
  renderPage("/documents");
  await userEvent.click(await screen.findByRole("button", { name: "Выгрузка для бухгалтера" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Выгрузка для бухгалтера" }));
  await userEvent.selectOptions(
    dialog.getByLabelText("Формат"),
    "CommerceML для 1С: торговые конфигурации",
  );
  await userEvent.click(dialog.getByRole("button", { name: "Акт" }));
  await userEvent.click(dialog.getByRole("button", { name: "Выгрузить" }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    format: "commerceml",
    legal_entity_ids: [],
    kinds: ["invoice", "waybill", "transfer", "vat_invoice"],
  });
  await waitFor(() => expect(saved).toHaveBeenCalledWith("documents.xml", expect.any(Blob)));
});

it("who may not export is not asked", async () => {
  const permissions = me.permissions.filter(({ name }) => name !== "documents.export");
  server.use(
    answer<Me>("get", "/me", { ...me, permissions }),
    http.get("*/api/v1/documents", () => HttpResponse.json(page([]))),
  );
  renderPage("/documents");
  await screen.findByRole("heading", { name: "Документы" });
  expect(screen.queryByRole("button", { name: "Выгрузка для бухгалтера" })).toBeNull();
});

it("a document with an own template is DOCX, and only that where no PDF is made, which is said", async () => {
  shown({
    stage: "issued",
    number: "19",
    template: { id: "t1", name: "Счёт на бланке" },
    is_pdf_made: false,
  });
  server.use(http.get("*/api/v1/documents/w1/docx", () => new HttpResponse("PK")));
  renderPage("/documents/w1");
  expect(await screen.findByText(/На сервере нет LibreOffice/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Скачать PDF" })).toBeNull();
  await userEvent.click(await screen.findByRole("button", { name: "Скачать DOCX" }));
  await waitFor(() =>
    expect(saved).toHaveBeenCalledWith("Счёт № 19 от 22.11.2026.docx", expect.any(Blob)),
  );
});
