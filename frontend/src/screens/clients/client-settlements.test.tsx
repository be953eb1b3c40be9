import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Company, Me, OpeningBalance, Settlement } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company, dealDocument, documentRow, legalEntity, openingBalance } from "@/test/samples";
import { wholeText } from "@/test/whole-text";

vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let settlement: Settlement;
let balances: OpeningBalance[];
let asked: Record<string, string>[];
let sent: [string, unknown][];

beforeEach(() => {
  balances = [];
  asked = [];
  sent = [];
  settlement = {
    from: "2026-01-01",
    to: "2026-11-22",
    opening: "0.00",
    debit: "1650.50",
    credit: "500.00",
    closing: "1150.50",
    movements: [
      {
        date: "2026-11-20",
        title: "Акт № 15 от 20.11.2026",
        debit: "1650.50",
        credit: "0.00",
        document_id: "w1",
        payment_id: null,
      },
      {
        date: "2026-11-21",
        title: "Платёж № 41 от 21.11.2026",
        debit: "0.00",
        credit: "500.00",
        document_id: null,
        payment_id: "y1",
      },
    ],
  };
  const note = async (request: Request): Promise<unknown> => {
    const body: unknown = await request.json().catch(() => null);
    sent.push([request.method, body]);
    return body;
  };
  const contract = documentRow({ id: "w5", kind: "contract", number: "5", date: "2026-01-10" });
  server.use(
    answer<Company>("get", "/companies/m1", company()),
    answer("get", "/companies/m1/requisites", { items: [], version: 0 }),
    answer("get", "/contacts", page([])),
    answer("get", "/deals", page([])),
    http.get("*/api/v1/documents", ({ request }) => {
      const isOfContracts = request.url.includes("kind=contract");
      return HttpResponse.json(page(isOfContracts ? [contract] : []));
    }),
    answer("get", "/legal-entities", page([legalEntity(), legalEntity({ id: "f2", name: "Ива" })])),
    http.get("*/api/v1/settlements", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(settlement);
    }),
    http.get("*/api/v1/opening-balances", () => HttpResponse.json(page(balances))),
    http.post("*/api/v1/opening-balances", async ({ request }) => {
      await note(request);
      balances = [openingBalance({ amount: "-1500.00" })];
      return HttpResponse.json(balances[0], { status: 201 });
    }),
    http.delete("*/api/v1/opening-balances/o1", async ({ request }) => {
      await note(request);
      balances = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const block = async () => {
  const heading = await screen.findByRole("heading", { name: "Взаиморасчёты" });
  return within(heading.closest("section") ?? expect.fail());
};

describe("the accounts with a client", () => {
  it("stand day by day between two balances, each leading to where it comes from", async () => {
    renderPage("/companies/m1");
    const accounts = await block();
    const act = await accounts.findByRole("link", { name: "Акт № 15 от 20.11.2026" });
    expect(act.getAttribute("href")).toBe("/documents/w1");
    const paid = accounts.getByRole("link", { name: "Платёж № 41 от 21.11.2026" });
    expect(paid.getAttribute("href")).toBe("/payments/y1");
    expect(accounts.getByText(wholeText(/^В начале: расчёты закрыты$/))).toBeDefined();
    expect(accounts.getByText(wholeText(/^В конце: клиент должен 1\s150,50\s₽$/))).toBeDefined();
    const year = String(new Date().getFullYear());
    expect(asked[0]).toMatchObject({
      company_id: "m1",
      legal_entity_id: "f1",
      from: `${year}-01-01`,
    });
    await userEvent.selectOptions(accounts.getByLabelText("Наша организация"), "Ива");
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ legal_entity_id: "f2" }));
  });

  it("become an акт сверки for the firm and the days that are looked at", async () => {
    const draft = dealDocument({ id: "w3", kind: "reconciliation", deal: null, lines: [] });
    server.use(
      http.patch("*/api/v1/documents/w3", async ({ request }) => {
        sent.push(["PATCH", await request.json()]);
        return HttpResponse.json(draft);
      }),
      http.post("*/api/v1/documents", async ({ request }) => {
        sent.push(["POST", await request.json()]);
        return HttpResponse.json(draft, { status: 201 });
      }),
      answer("get", "/documents/w3", draft),
      answer("get", "/documents/w3/check", page([])),
      http.get("*/api/v1/documents/w3/pdf", () => new HttpResponse("%PDF-1.7")),
    );
    renderPage("/companies/m1");
    const accounts = await block();
    await accounts.findAllByRole("button", { name: "Очистить дату" });
    const first = accounts.getByLabelText("Период: с");
    fireEvent.change(first, { target: { value: "01.03.2026" } });
    fireEvent.blur(first);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ from: "2026-03-01" }));
    const { to = "" } = asked.at(-1) ?? {};
    await userEvent.click(await accounts.findByRole("button", { name: "Акт сверки" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Акт сверки от 22.11.2026" }),
    ).toBeDefined();
    expect(sent).toEqual([
      ["POST", { kind: "reconciliation", company_id: "m1", legal_entity_id: "f1" }],
      ["PATCH", { period: { first: "2026-03-01", last: to } }],
    ]);
  });

  it("begin with an opening balance, which is written down and removed with a way back", async () => {
    renderPage("/companies/m1");
    const accounts = await block();
    await userEvent.click(await accounts.findByRole("button", { name: "Начальное сальдо" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("button", { name: "Записать" }));
    expect(await dialog.findByText("Сумма числом: 1 500 или 1500,50")).toBeDefined();
    await userEvent.selectOptions(dialog.getByLabelText("Кто должен"), "Мы должны клиенту");
    await userEvent.type(dialog.getByLabelText("Сумма, ₽"), "1500");
    await userEvent.selectOptions(
      dialog.getByLabelText("Договор"),
      await dialog.findByRole("option", { name: "Договор № 5 от 10.01.2026" }),
    );
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent[0]?.[1]).toMatchObject({
      company_id: "m1",
      legal_entity_id: "f1",
      contract_id: "w5",
      amount: "-1500.00",
    });
    await userEvent.click(
      await accounts.findByRole("button", { name: "Удалить начальное сальдо на 01.01.2026" }),
    );
    expect(await screen.findByText("Начальное сальдо удалено")).toBeDefined();
    expect(sent[1]?.[0]).toBe("DELETE");
  });

  it("say that the balance of this contract is there already", async () => {
    server.use(refuse("post", "/opening-balances", { status: 409, code: "taken" }));
    renderPage("/companies/m1");
    const accounts = await block();
    await userEvent.click(await accounts.findByRole("button", { name: "Начальное сальдо" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(await dialog.findByLabelText("Сумма, ₽"), "1500");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    expect(await dialog.findByText("Такое сальдо уже записано: исправьте его")).toBeDefined();
  });

  it("are neither shown to whoever may not see payments, nor asked for", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "payments.read");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/companies/m1");
    await screen.findByText("Сделок пока нет");
    expect(screen.queryByRole("heading", { name: "Взаиморасчёты" })).toBeNull();
    expect(asked).toEqual([]);
  });
});
