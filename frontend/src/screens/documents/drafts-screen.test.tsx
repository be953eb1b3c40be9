import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { DocumentFinding, DocumentRow, IssuedMany, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { documentRow, legalEntity } from "@/test/samples";

let rows: DocumentRow[] = [];
let asked: Record<string, string>[] = [];
let sent: unknown[] = [];
let outcome: IssuedMany = { issued: [], refused: [] };

const draft = (id: string, extra: Partial<DocumentRow> = {}): DocumentRow =>
  documentRow({ id, stage: "draft", number: null, payment_state: null, version: 3, ...extra });

const missing: DocumentFinding = {
  severity: "missing",
  place: "buyer",
  pointer: "/inn",
  code: "no_inn",
  message: "Нет ИНН",
};

beforeEach(() => {
  asked = [];
  sent = [];
  rows = [
    draft("w2", { kind: "act", date: "2026-11-30", buyer_name: "ООО «Ромашка»" }),
    draft("w1", { date: "2026-11-22" }),
  ];
  server.use(
    answer(
      "get",
      "/legal-entities",
      page([legalEntity(), legalEntity({ id: "f2", name: "ИП Иванов" })]),
    ),
    http.get("*/api/v1/documents", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(rows));
    }),
    answer("get", "/documents/w1/check", page([])),
    answer("get", "/documents/w2/check", page([missing])),
    http.post("*/api/v1/documents/issue", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(outcome);
    }),
  );
});

it("the list of documents leads to the drafts, whoever may issue them", async () => {
  const first = renderPage("/documents");
  const link = await screen.findByRole("link", { name: "Выставить черновики" });
  expect(link.getAttribute("href")).toBe("/documents/drafts");
  first.unmount();
  const permissions = me.permissions.filter(({ name }) => name !== "documents.issue");
  server.use(answer<Me>("get", "/me", { ...me, permissions }));
  renderPage("/documents/drafts");
  expect(await screen.findByText("Выставлять документы вам нельзя")).toBeDefined();
});

it("drafts stand ticked, and are checked when they are asked about", async () => {
  renderPage("/documents/drafts?kind=act&q=15");
  const table = within(await screen.findByRole("table", { name: "Черновики" }));
  expect(asked).toEqual([{ limit: "50", stage: "draft", kind: "act" }]);
  expect(table.getByRole("link", { name: "Акт от 30.11.2026" })).toBeDefined();
  expect(table.getAllByText("не проверен")).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Проверить все" }));
  const lack = await table.findByRole("link", { name: "не хватает: ООО «Ромашка»: Нет ИНН" });
  expect(lack.getAttribute("href")).toBe("/documents/w2");
  expect(table.getByText("готов")).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText("Наша организация"), "ИП Иванов");
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      limit: "50",
      stage: "draft",
      kind: "act",
      legal_entity_id: "f2",
    }),
  );
});

it("are issued in the order of their dates, once, and each is told of", async () => {
  outcome = {
    issued: [{ id: "w1", number: "15" }],
    refused: [
      {
        document_id: "w2",
        is_issued: false,
        code: "document_incomplete",
        messages: ["У покупателя нет ИНН.", "Нет подписанта."],
      },
    ],
  };
  renderPage("/documents/drafts");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Отправить клиентам почтой" }));
  rows = [rows[0] ?? expect.fail()];
  await userEvent.dblClick(screen.getByRole("button", { name: "Выставить 2 документа" }));
  expect(
    await screen.findByText(/^Выставлен 1 документ\. 1 документ остался черновиком/),
  ).toBeDefined();
  expect(sent).toEqual([
    {
      drafts: [
        { id: "w1", version: 3 },
        { id: "w2", version: 3 },
      ],
      sends: true,
    },
  ]);
  const [, refused, issued] = screen.getAllByRole("row");
  expect(refused?.textContent).toContain("не выставлен: У покупателя нет ИНН. Нет подписанта.");
  expect(issued?.textContent).toContain("Счёт № 15 от 22.11.2026");
  await userEvent.click(screen.getByRole("button", { name: "К черновикам" }));
  expect(await screen.findByRole("button", { name: "Выставить 1 документ" })).toBeDefined();
});

it("of many, no more are ticked than go at once, which is said", async () => {
  const many = Array.from({ length: 101 }, (_, place) => draft(`m${place}`));
  rows = many;
  renderPage("/documents/drafts");
  expect(await screen.findByText("За один раз — не больше 100.")).toBeDefined();
  const button = screen.getByRole("button", { name: "Выставить 100 документов" });
  const [all, ...boxes] = within(screen.getByRole("table")).getAllByRole("checkbox");
  await userEvent.click(boxes.at(-1) ?? expect.fail());
  expect(button).toHaveProperty("disabled", true);
  await userEvent.click(all ?? expect.fail());
  expect(screen.getByRole("button", { name: "Выставить 0 документов" })).toBeDefined();
  await userEvent.click(all ?? expect.fail());
  expect(screen.getByRole("button", { name: "Выставить 100 документов" })).toBeDefined();
});

it("one may be issued whose letter did not go; what is not ticked stays", async () => {
  outcome = {
    issued: [{ id: "w1", number: "15" }],
    refused: [
      { document_id: "w1", is_issued: true, code: "invalid", messages: ["Нет адреса для почты."] },
    ],
  };
  renderPage("/documents/drafts");
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "Выставить: Акт от 30.11.2026, ООО «Ромашка»" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Выставить 1 документ" }));
  expect(
    await screen.findByText("выставлен, но письмо не ушло: Нет адреса для почты."),
  ).toBeDefined();
  expect(sent).toEqual([{ drafts: [{ id: "w1", version: 3 }], sends: false }]);
});

it("a refusal of all is told, and nothing is ticked off", async () => {
  server.use(refuse("post", "/documents/issue", { status: 503, code: "unavailable" }));
  renderPage("/documents/drafts");
  await userEvent.click(await screen.findByRole("button", { name: "Выставить 2 документа" }));
  expect(await screen.findByRole("alert")).toBeDefined();
  expect(screen.getByRole("button", { name: "Выставить 2 документа" })).toBeDefined();
});

it("no drafts: all is issued, or the filter hides them", async () => {
  rows = [];
  const first = renderPage("/documents/drafts");
  expect(await screen.findByText("Черновиков нет: всё выставлено")).toBeDefined();
  first.unmount();
  renderPage("/documents/drafts?kind=act");
  await userEvent.click(await screen.findByRole("button", { name: "Сбросить отбор" }));
  expect(await screen.findByText("Черновиков нет: всё выставлено")).toBeDefined();
});

it("a draft that comes while the list is open stands there unticked", async () => {
  const { queries } = renderPage("/documents/drafts");
  await screen.findByRole("button", { name: "Выставить 2 документа" });
  rows = [draft("w9", { kind: "act", date: "2026-12-01", buyer_name: "ООО «Лютик»" }), ...rows];
  await act(() => queries.invalidateQueries());
  const fresh = await screen.findByRole("checkbox", {
    name: "Выставить: Акт от 01.12.2026, ООО «Лютик»",
  });
  expect(fresh).toHaveProperty("checked", false);
  const button = screen.getByRole("button", { name: "Выставить 2 документа" });
  await userEvent.click(fresh);
  expect(button.textContent).toBe("Выставить 3 документа");
});

it("what is remembered of the list is not issued before the server has told it anew", async () => {
  const first = renderPage("/documents/drafts");
  await screen.findByRole("button", { name: "Выставить 2 документа" });
  first.unmount();
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  rows = [draft("w9", { kind: "act", date: "2026-12-01", buyer_name: "ООО «Лютик»" }), ...rows];
  server.use(
    http.get("*/api/v1/documents", async () => {
      await told;
      return HttpResponse.json(page(rows));
    }),
  );
  await first.queries.invalidateQueries();
  renderPage("/documents/drafts", first.queries);
  const early = await screen.findByRole("button", { name: "Выставить 2 документа" });
  expect(early).toHaveProperty("disabled", true);
  tell();
  expect(await screen.findByRole("button", { name: "Выставить 3 документа" })).toHaveProperty(
    "disabled",
    false,
  );
});
