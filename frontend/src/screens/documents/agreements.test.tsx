import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Me, SignatureAgreement } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { paperMark, paperTrail } from "@/test/paper-samples";
import { renderPage } from "@/test/render";
import { dealDocument } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

const OFFER = "Ввести в действие как соглашение об ЭП";
const contract = dealDocument({
  kind: "contract",
  agrees_on_signatures: true,
  stage: "issued",
  number: "7",
  company_id: "c1",
  contact_id: null,
});

const agreement: SignatureAgreement = {
  id: "g1",
  legal_entity: contract.legal_entity,
  company_id: "c1",
  contact_id: null,
  client_name: "ООО «Школа»",
  document: { id: "w1", kind: "contract", number: "7", date: contract.date },
  signer: "Петров Иван Сергеевич",
  post: "Директор",
  email: "d@school.ru",
  created_at: "2026-11-22T10:00:00Z",
  ended_at: null,
  version: 1,
};

let all: SignatureAgreement[];
let sent: unknown[];

beforeEach(() => {
  all = [];
  sent = [];
  const requisites = {
    form: "organisation",
    short_name: "ООО «Школа»",
    accounts: [],
    is_edo_only: false,
    document_email: "buh@school.ru",
    signer: { name: "Сидоров Пётр Ильич", post: "Директор" },
  };
  server.use(
    answer("get", "/documents/w1", contract),
    answer("get", "/documents/w1/sending", { letters: [] }),
    answer("get", "/documents/w1/files", page([])),
    answer("get", "/companies/c1/requisites", page([{ valid_from: "2026-01-01", requisites }])),
    answer(
      "get",
      "/documents/w1/paper_trail",
      paperTrail({ document_kind: "contract", marks: [paperMark({ kind: "scan_received" })] }),
    ),
    http.get(
      "*/api/v1/documents/w1/pdf",
      () => new HttpResponse("%PDF", { headers: { "Content-Type": "application/pdf" } }),
    ),
    http.get("*/api/v1/signature-agreements", () => HttpResponse.json(page(all))),
    http.post("*/api/v1/signature-agreements", async ({ request }) => {
      sent.push([request.headers.get("Idempotency-Key") !== null, await request.json()]);
      all = [agreement];
      return HttpResponse.json(agreement, { status: 201 });
    }),
  );
});

describe("a contract that has come back signed", () => {
  it("becomes the ground on which its client signs, by whom the requisites name", async () => {
    renderPage("/documents/w1");
    await userEvent.click(await screen.findByRole("button", { name: OFFER }));
    const dialog = within(
      await screen.findByRole("dialog", { name: "Соглашение об электронной подписи" }),
    );
    const signer = await dialog.findByLabelText("Кто подписывает");
    await waitFor(() => expect(signer).toHaveProperty("value", "Сидоров Пётр Ильич"));
    const email = dialog.getByLabelText("Эл. почта подписанта");
    expect(email).toHaveProperty("value", "buh@school.ru");
    await userEvent.clear(email);
    await userEvent.click(dialog.getByRole("button", { name: "Ввести в действие" }));
    expect((await dialog.findAllByText("Адрес как в соглашении")).length).toBeGreaterThan(0);
    await userEvent.type(email, "d@school.ru");
    await userEvent.click(dialog.getByRole("button", { name: "Ввести в действие" }));
    expect(await screen.findByText(/^Действует как соглашение об ЭП с /)).toBeDefined();
    expect(sent).toEqual([
      [
        true,
        {
          document_id: "w1",
          signer: "Сидоров Пётр Ильич",
          post: "Директор",
          email: "d@school.ru",
        },
      ],
    ]);
    expect(screen.queryByRole("button", { name: OFFER })).toBeNull();
  });

  it("tells why it cannot be one", async () => {
    const taken = "Соглашение об электронной подписи с этим клиентом уже есть";
    server.use(
      refuse("post", "/signature-agreements", {
        status: 409,
        code: "agreement_taken",
        title: taken,
      }),
    );
    renderPage("/documents/w1");
    await userEvent.click(await screen.findByRole("button", { name: OFFER }));
    const dialog = within(await screen.findByRole("dialog"));
    const email = await dialog.findByLabelText("Эл. почта подписанта");
    await waitFor(() => expect(email).toHaveProperty("value", "buh@school.ru"));
    await userEvent.click(dialog.getByRole("button", { name: "Ввести в действие" }));
    expect(await dialog.findByText(taken)).toBeDefined();
  });

  it("is not offered before the scan has come, nor to whoever may not issue", async () => {
    server.use(answer("get", "/documents/w1/paper_trail", paperTrail()));
    const page1 = renderPage("/documents/w1");
    await screen.findByText("Отметок пока нет.");
    expect(screen.queryByRole("button", { name: OFFER })).toBeNull();
    page1.unmount();
    const reader: Me = {
      ...me,
      permissions: me.permissions.filter(({ name }) => name !== "documents.issue"),
    };
    server.use(
      answer("get", "/me", reader),
      answer(
        "get",
        "/documents/w1/paper_trail",
        paperTrail({ marks: [paperMark({ kind: "scan_received" })] }),
      ),
    );
    renderPage("/documents/w1");
    await screen.findByText(/Получили скан от клиента/);
    expect(screen.queryByRole("button", { name: OFFER })).toBeNull();
  });
});
