import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DealDocument, LegalEntity } from "@/shared/api/types";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealDocument, legalEntity } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let sent: unknown[];

const OF_CLIENT: Partial<DealDocument> = {
  deal: null,
  lines: [],
  amount: "0.00",
  vat_amount: null,
};
const OUTSIDE = { title: "Договор", number: null, amount: "0.00", effect: "none" } as const;

/** The document as the server keeps it. */
function keep(extra: Partial<DealDocument>, firm: Partial<LegalEntity> = {}): void {
  let now = dealDocument({ ...OF_CLIENT, ...extra });
  sent = [];
  const change = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as Partial<DealDocument>;
    sent.push(body);
    const isIssued = request.method === "POST";
    now = { ...now, ...body, version: now.version + 1, ...(isIssued && { stage: "issued" }) };
    return HttpResponse.json(now);
  };
  const path = "*/api/v1/documents/w1";
  server.use(
    http.get(path, () => HttpResponse.json(now)),
    answer("get", "/documents/w1/check", page([])),
    http.get(`${path}/pdf`, () => new HttpResponse("%PDF-1.7")),
    answer("get", "/documents/w1/sending", { share: null, letters: [] }),
    answer("get", "/legal-entities", page([legalEntity(firm)])),
    http.patch(path, change),
    http.post(`${path}/issue`, change),
  );
}

const save = () => userEvent.click(screen.getByRole("button", { name: "Сохранить" }));
const field = (name: string) => screen.findByRole("textbox", { name });

describe("a draft of a client", () => {
  beforeEach(() => localStorage.clear());

  it("акт сверки is of a period, and has no lines", async () => {
    keep({ kind: "reconciliation", period: { first: "2026-01-01", last: "2026-11-22" } });
    renderPage("/documents/w1");
    const [drop = expect.fail()] = await screen.findAllByRole("button", { name: "Очистить дату" });
    expect(screen.queryByLabelText("Как считать НДС")).toBeNull();
    await userEvent.click(drop);
    await save();
    expect(await screen.findAllByText("Укажите оба дня")).not.toHaveLength(0);
    expect(sent).toEqual([]);
  });

  it("a letter is written from its head to its enclosures", async () => {
    keep({ kind: "letter", letter: { addressee: "Директору" } });
    renderPage("/documents/w1");
    await userEvent.type(await field("Тема"), "О сроках");
    await userEvent.type(await field("Текст"), "Сообщаем.{enter}Ждём ответа.");
    await save();
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          letter: {
            addressee: "Директору",
            subject: "О сроках",
            text: "Сообщаем.\nЖдём ответа.",
            enclosures: null,
          },
        },
      ]),
    );
  });

  it("says at the field of the letter what the server refuses", async () => {
    keep({ kind: "letter", letter: {} });
    server.use(
      refuse("patch", "/documents/w1", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/letter/text", code: "too_long", message: "Слишком длинно" }],
      }),
    );
    renderPage("/documents/w1");
    const text = await field("Текст");
    await userEvent.type(text, "Сообщаем.");
    await save();
    await waitFor(() => expect(text.getAttribute("aria-invalid")).toBe("true"));
  });
});

describe("an outside document", () => {
  it("is typed as it stands on paper, and registered", async () => {
    keep({ kind: "outside", title: "Договор", outside: OUTSIDE });
    renderPage("/documents/w1");
    await userEvent.type(await field("Номер"), "12/П");
    await userEvent.type(await field("Сумма, ₽"), "сто");
    await userEvent.click(screen.getByRole("radio", { name: /^Клиент должен больше/ }));
    await save();
    expect(await screen.findByText("Сумма числом: 1 500 или 1500,50")).toBeDefined();
    await userEvent.clear(await field("Сумма, ₽"));
    await userEvent.type(await field("Сумма, ₽"), "1 500");
    await save();
    const outside = {
      title: "Договор",
      number: "12/П",
      amount: "1500.00",
      effect: "debit",
      has_scan_clause: false,
      has_signature_clause: false,
    };
    await waitFor(() => expect(sent).toEqual([{ outside }]));
    expect(screen.queryByRole("button", { name: "Скачать PDF" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Зарегистрировать" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.queryByLabelText("Номер")).toBeNull();
    await userEvent.click(await dialog.findByRole("button", { name: "Зарегистрировать" }));
    await waitFor(() => expect(sent[1]).toEqual({}));
    expect(await screen.findByText(/бумага лежит в «Сканах»/)).toBeDefined();
    expect(await screen.findByText("Клиент должен больше: акт на его бланке")).toBeDefined();
  });
});

describe("pictures of stamp and signature", () => {
  const picture = { sha256: "a", size: 1, width: 600, height: 600 };

  it("are switched on where the firm has them", async () => {
    keep({ kind: "letter", letter: {} }, { pictures: { stamp: picture } });
    renderPage("/documents/w1");
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Печать и подпись картинкой" }),
    );
    await save();
    await waitFor(() => expect(sent).toEqual([{ has_facsimile: true }]));
  });

  it("are led to where it has none, and not offered where one signs by hand", async () => {
    keep({ kind: "letter", letter: {} });
    const first = renderPage("/documents/w1");
    const way = await screen.findByRole("link", { name: "загрузите их в настройках организации" });
    expect(way.getAttribute("href")).toBe("/settings/legal-entities/f1#pictures");
    first.unmount();
    keep(
      { kind: "transfer" },
      {
        pictures: { stamp: picture },
        regimes: [{ valid_from: "2026-01-01", regime: "general", vat: "general" }],
      },
    );
    server.use(answer("get", "/price-lists", page([])));
    renderPage("/documents/w1");
    await screen.findByLabelText("Как считать НДС");
    expect(screen.queryByRole("checkbox", { name: "Печать и подпись картинкой" })).toBeNull();
  });
});
