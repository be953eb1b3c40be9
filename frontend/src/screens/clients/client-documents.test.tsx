import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Company, Contact, DocumentRow, Me } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company, contact, dealDocument, documentRow } from "@/test/samples";

vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let rows: DocumentRow[] = [];
let asked: Record<string, string>[] = [];

beforeEach(() => {
  rows = [
    documentRow(),
    documentRow({ id: "w2", kind: "act", stage: "draft", number: null, payment_state: null }),
  ];
  asked = [];
  server.use(
    answer<Company>("get", "/companies/m1", company()),
    answer("get", "/companies/m1/requisites", { items: [], version: 0 }),
    answer<Contact>("get", "/contacts/k1", contact({ id: "k1" })),
    answer("get", "/contacts", page([])),
    answer("get", "/deals", page([])),
    http.get("*/api/v1/documents", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(rows));
    }),
  );
});

describe("the documents of a client", () => {
  it("stand on the company's card, each leading to its page, and all of them to the list", async () => {
    renderPage("/companies/m1");
    const list = within(await screen.findByRole("list", { name: "Документы" }));
    const [invoice, act] = list.getAllByRole("listitem");
    expect(invoice?.textContent).toMatch(/401\s₽Не оплачен.*Окна для школы/);
    expect(act?.textContent).toMatch(/^Акт от 22\.11\.2026.*Черновик/);
    const link = list.getByRole("link", { name: "Счёт № 15 от 22.11.2026" });
    expect(link.getAttribute("href")).toBe("/documents/w1");
    const all = screen.getByRole("link", { name: "Все документы клиента" });
    expect(all.getAttribute("href")).toBe("/documents?company=m1");
    expect(asked).toEqual([{ company_id: "m1", limit: "10" }]);
  });

  it("stand on the contact's card; where there are none, it tells where they come from", async () => {
    rows = [];
    renderPage("/contacts/k1");
    expect(
      await screen.findByText("Документов пока нет. Счета и акты создаются в карточке сделки."),
    ).toBeDefined();
    expect(asked).toEqual([{ contact_id: "k1", limit: "10" }]);
    expect(screen.queryByRole("link", { name: "Все документы клиента" })).toBeNull();
  });

  it("that need no deal are made here, each opening its page", async () => {
    const made: unknown[] = [];
    const letter = dealDocument({ id: "w3", kind: "letter", deal: null, lines: [], letter: {} });
    server.use(
      http.post("*/api/v1/documents", async ({ request }) => {
        made.push(await request.json());
        return HttpResponse.json(letter, { status: 201 });
      }),
      answer("get", "/documents/w3", letter),
      answer("get", "/documents/w3/check", page([])),
      answer("get", "/legal-entities", page([])),
      http.get("*/api/v1/documents/w3/pdf", () => new HttpResponse("%PDF-1.7")),
    );
    renderPage("/companies/m1");
    await userEvent.click(await screen.findByRole("button", { name: "Создать" }));
    const kinds = await screen.findAllByRole("menuitem");
    expect(kinds.map(({ textContent }) => textContent)).toEqual([
      "Акт сверки",
      "Письмо",
      "Внешний документ",
      "Соглашение о простой электронной подписи",
    ]);
    await userEvent.click(screen.getByRole("menuitem", { name: "Письмо" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Письмо от 22.11.2026" }),
    ).toBeDefined();
    expect(made).toEqual([{ kind: "letter", company_id: "m1" }]);
    expect(screen.queryByText("Сделка")).toBeNull();
  });

  it("upon signatures one agrees with a person before the first deal", async () => {
    const made: unknown[] = [];
    const contract = dealDocument({ id: "w4", kind: "contract", deal: null, lines: [] });
    server.use(
      http.post("*/api/v1/documents", async ({ request }) => {
        made.push(await request.json());
        return HttpResponse.json(contract, { status: 201 });
      }),
      answer("get", "/documents/w4", contract),
      answer("get", "/documents/w4/check", page([])),
      answer("get", "/price-lists", page([])),
      answer("get", "/legal-entities", page([])),
      http.get("*/api/v1/documents/w4/pdf", () => new HttpResponse("%PDF-1.7")),
    );
    renderPage("/contacts/k1");
    await userEvent.click(await screen.findByRole("button", { name: "Создать" }));
    const name = "Соглашение о простой электронной подписи";
    await userEvent.click(await screen.findByRole("menuitem", { name }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Договор от 22.11.2026" }),
    ).toBeDefined();
    expect(made).toEqual([
      { kind: "contract", contract_type: "electronic_signature", contact_id: "k1" },
    ]);
  });

  it("are neither shown to whoever may not see documents, nor asked for", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "documents.read");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/companies/m1");
    await screen.findByText("Сделок пока нет");
    expect(screen.queryByRole("heading", { name: "Документы" })).toBeNull();
    expect(asked).toEqual([]);
  });
});
