import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DealDocument, DocumentFinding, DocumentTemplate, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { wholeText } from "@/test/whole-text";
import { dealDocument, legalEntity } from "@/test/samples";

// Drawing needs a browser; what is drawn is the server's.
vi.mock("@/shared/ui/pdf-pages", () => ({ PdfPages: () => null }));

let now: DealDocument;
let findings: DocumentFinding[];
let sent: [string, string | null, unknown][];

/** The document as the server keeps it. */
beforeEach(() => {
  now = dealDocument();
  findings = [];
  sent = [];
  const change =
    (patch: (body: Record<string, unknown>) => Partial<DealDocument>) =>
    async ({ request }: { request: Request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      sent.push([request.method, request.headers.get("If-Match"), body]);
      now = { ...now, ...patch(body), version: now.version + 1 };
      return HttpResponse.json(now);
    };
  const path = "*/api/v1/documents/w1";
  server.use(
    http.get(path, () => HttpResponse.json(now)),
    http.get(`${path}/check`, () => HttpResponse.json(page(findings))),
    http.get(
      `${path}/pdf`,
      () => new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }),
    ),
    answer("get", "/legal-entities", page([legalEntity()])),
    answer("get", "/price-lists", page([])),
    http.patch(
      path,
      change((body) => body as Partial<DealDocument>),
    ),
    http.post(
      `${path}/issue`,
      change(({ number }) => ({
        stage: "issued",
        number: typeof number === "string" ? number : "15",
        issued_at: "2026-11-22T11:00:00Z",
      })),
    ),
    http.post(
      `${path}/cancel`,
      change(({ reason }) => ({ stage: "cancelled", cancel_reason: String(reason) })),
    ),
  );
});

const terms = () => screen.findByRole("textbox", { name: "Условия" });
const save = () => userEvent.click(screen.getByRole("button", { name: "Сохранить" }));

describe("a draft", () => {
  it("saves what is other under the version that was seen, and goes on", async () => {
    renderPage("/documents/w1");
    await userEvent.type(await terms(), "Самовывоз");
    await save();
    await waitFor(() => expect(sent).toEqual([["PATCH", '"1"', { terms: "Самовывоз" }]]));
    expect(await screen.findByText("Сохранено")).toBeDefined();
    await userEvent.type(await terms(), ", доставка");
    await save();
    await waitFor(() =>
      expect(sent[1]).toEqual(["PATCH", '"2"', { terms: "Самовывоз, доставка" }]),
    );
  });

  it("tells what it comes to while its lines are typed, to the kopeck", async () => {
    renderPage("/documents/w1");
    const quantity = await screen.findByLabelText("Количество, позиция 1");
    expect(screen.getByText(wholeText(/^Итого 401,00\s₽в том числе НДС 72,31\s₽$/))).toBeDefined();
    await userEvent.clear(quantity);
    expect(
      screen.getByText("Итог появится, когда у каждой позиции будут количество и цена"),
    ).toBeDefined();
    await userEvent.type(quantity, "3");
    await userEvent.type(screen.getByLabelText("Скидка, позиция 1"), "10");
    // 601,50 − 60,15; 22/122 of that.
    expect(screen.getByText(wholeText(/^Скидка 60,15\s₽$/))).toBeDefined();
    expect(screen.getByText(wholeText(/^Итого 541,35\s₽в том числе НДС 97,62\s₽$/))).toBeDefined();
    await userEvent.selectOptions(screen.getByLabelText("Как считать НДС"), "НДС сверху");
    expect(screen.getByText(wholeText(/^Итого 660,45\s₽в том числе НДС 119,10\s₽$/))).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("takes one discount for all its lines", async () => {
    const [line] = dealDocument().lines;
    now = dealDocument({ lines: line ? [line, { ...line, id: "l2", title: "Дверь" }] : [] });
    renderPage("/documents/w1");
    await userEvent.click(await screen.findByRole("button", { name: "Скидка на всё" }));
    const share = screen.getByLabelText("Скидка на все позиции, %");
    await userEvent.type(share, "101{Enter}");
    expect(screen.getByText("От 0 до 100, до двух знаков после запятой")).toBeDefined();
    await userEvent.clear(share);
    await userEvent.type(share, "12,5{Enter}");
    expect(screen.queryByLabelText("Скидка на все позиции, %")).toBeNull();
    expect(screen.getByText(wholeText(/^Скидка 100,26\s₽$/))).toBeDefined();
    expect(sent).toEqual([]);
    await save();
    await waitFor(() => expect(sent).toHaveLength(1));
    const [, , body] = sent[0] as [string, string, { lines: { discount_percent: string }[] }];
    expect(body.lines.map(({ discount_percent: percent }) => percent)).toEqual(["12.5", "12.5"]);
  });

  it("of another firm leaves the own template of the former one, and does not offer it", async () => {
    const template = (id: string, name: string, firm: string | null): DocumentTemplate => ({
      id,
      name,
      kinds: ["invoice"],
      legal_entity_id: firm,
      default_for: [],
      file_name: `${name}.docx`,
      sha256: id,
      size: 900,
      created_at: "2026-11-22T10:00:00Z",
      archived_at: null,
      version: 1,
    });
    now = dealDocument({ template: { id: "t1", name: "Бланк Ромашки" } });
    server.use(
      answer(
        "get",
        "/legal-entities",
        page([legalEntity(), legalEntity({ id: "f2", name: "ИП Иванов" })]),
      ),
      answer(
        "get",
        "/document-templates",
        page([template("t1", "Бланк Ромашки", "f1"), template("t2", "Общий бланк", null)]),
      ),
      http.get("*/api/v1/documents/w1/docx", () => new HttpResponse("PK")),
    );
    renderPage("/documents/w1");
    const choice = await screen.findByLabelText<HTMLSelectElement>("Шаблон");
    await within(choice).findByRole("option", { name: "Общий бланк" });
    await userEvent.selectOptions(screen.getByLabelText("Наша организация"), "ИП Иванов");
    expect(choice.value).toBe("");
    expect([...choice.options].map(({ text }) => text)).toEqual([
      "Встроенная форма",
      "Общий бланк",
    ]);
    await save();
    await waitFor(() => expect(sent[0]?.[2]).toEqual({ legal_entity_id: "f2", template_id: null }));
  });

  it("that somebody else has changed in the same place shows both texts", async () => {
    server.use(
      http.patch("*/api/v1/documents/w1", async ({ request }) => {
        const version = request.headers.get("If-Match");
        if (version === '"1"') {
          now = { ...now, terms: "Доставка", version: 2 };
          return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
        }
        sent.push(["PATCH", version, await request.json()]);
        now = { ...now, terms: "Самовывоз", version: 3 };
        return HttpResponse.json(now);
      }),
    );
    renderPage("/documents/w1");
    await userEvent.type(await terms(), "Самовывоз");
    await save();
    const asked = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(asked.getByText("Условия: Доставка")).toBeDefined();
    await userEvent.click(asked.getByRole("button", { name: "Записать моё" }));
    await waitFor(() => expect(sent).toEqual([["PATCH", '"2"', { terms: "Самовывоз" }]]));
  });

  it("says at its field what the server refuses", async () => {
    server.use(
      refuse("patch", "/documents/w1", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/basis", code: "too_long", message: "Слишком длинно" }],
      }),
    );
    renderPage("/documents/w1");
    await userEvent.type(await screen.findByLabelText("Основание"), "Договор");
    await save();
    await waitFor(() =>
      expect(screen.getByLabelText("Основание").getAttribute("aria-invalid")).toBe("true"),
    );
  });

  it("is not issued while something is missing: the way there is shown", async () => {
    findings = [
      {
        severity: "missing",
        place: "legal_entity",
        pointer: "/regimes",
        code: "no_regime",
        message: "Не указан налоговый режим на дату документа",
      },
      {
        severity: "doubtful",
        place: "document",
        pointer: "/lines/0/price",
        code: "zero_price",
        message: "Цена равна нулю",
      },
    ];
    renderPage("/documents/w1");
    const way = await screen.findByRole("link", { name: /Не указан налоговый режим/ });
    expect(way.getAttribute("href")).toBe("/settings/legal-entities/f1#/regimes");
    await userEvent.click(screen.getByRole("button", { name: "Выставить" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Позиция 1: Цена равна нулю" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Цена, позиция 1"));
  });

  it("with the rates of another year asks which sums stay, and tells both", async () => {
    findings = [
      {
        severity: "missing",
        place: "document",
        pointer: "/lines/0/vat_rate",
        code: "vat_rate_not_valid",
        message: "Такой ставки НДС на эту дату нет",
        remedy: "recalculate_vat",
      },
    ];
    server.use(
      answer("get", "/documents/w1/recalculate-vat/preview", {
        changes: [{ from: "20", to: "22" }],
        now: { amount: "120.00", net_amount: "100.00", vat_amount: "20.00" },
        total: { amount: "120.00", net_amount: "98.36", vat_amount: "21.64" },
        net: { amount: "122.00", net_amount: "100.00", vat_amount: "22.00" },
      }),
      http.post("*/api/v1/documents/w1/recalculate-vat", async ({ request }) => {
        sent.push(["POST", request.headers.get("If-Match"), await request.json()]);
        now = { ...now, version: 2, amount: "122.00" };
        return HttpResponse.json(now);
      }),
    );
    renderPage("/documents/w1");
    await terms();
    await userEvent.click(await screen.findByRole("button", { name: "Пересчитать НДС" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Пересчитать НДС" }));
    expect(await dialog.findByText(/20 % → 22 %/)).toBeDefined();
    expect(dialog.getByText(/98,36/)).toBeDefined();
    await userEvent.click(dialog.getByLabelText(/^Цену без НДС/));
    await userEvent.click(dialog.getByRole("button", { name: "Пересчитать" }));
    await waitFor(() => expect(sent).toEqual([["POST", '"1"', { keep: "net" }]]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("with unsaved text is not issued", async () => {
    renderPage("/documents/w1");
    await userEvent.type(await terms(), "Самовывоз");
    await userEvent.click(screen.getByRole("button", { name: "Выставить" }));
    expect(await screen.findByText(/^Сначала сохраните изменения/)).toBeDefined();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is issued under a number of one's own, and then says what it is", async () => {
    renderPage("/documents/w1");
    await terms();
    await userEvent.click(screen.getByRole("button", { name: "Выставить" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(await dialog.findByLabelText("Номер"), "15/1");
    await userEvent.click(dialog.getByRole("button", { name: "Выставить" }));
    await waitFor(() => expect(sent).toEqual([["POST", '"1"', { number: "15/1" }]]));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Счёт № 15/1 от 22.11.2026" }),
    ).toBeDefined();
    expect(screen.queryByRole("button", { name: "Удалить черновик" })).toBeNull();
    expect(screen.getByRole("button", { name: /^Акт на основании/ })).toBeDefined();
    expect(screen.getByRole("button", { name: /^УПД на основании/ })).toBeDefined();
  });

  it("beyond its invoice is issued on somebody's word only", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post("*/api/v1/documents/w1/issue", async ({ request }) => {
        const body = (await request.json()) as { accept_excess?: boolean };
        bodies.push(body);
        if (body.accept_excess) return HttpResponse.json({ ...now, stage: "issued", number: "1" });
        const problem = { code: "exceeds_invoice", status: 409, title: "Больше счёта" };
        return HttpResponse.json(problem, { status: 409 });
      }),
    );
    renderPage("/documents/w1");
    await terms();
    await userEvent.click(screen.getByRole("button", { name: "Выставить" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("button", { name: "Выставить" }));
    expect(await dialog.findByText("Больше счёта")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Всё равно выставить" }));
    await waitFor(() => expect(bodies).toEqual([{}, { accept_excess: true }]));
  });
});

it("an issued document is cancelled with a reason", async () => {
  now = dealDocument({ stage: "issued", number: "15", version: 2 });
  renderPage("/documents/w1");
  await userEvent.click(await screen.findByRole("button", { name: "Аннулировать" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(await dialog.findByRole("button", { name: "Аннулировать" }));
  expect(await dialog.findByText("Напишите причину")).toBeDefined();
  await userEvent.type(dialog.getByLabelText("Причина"), "Ошибка");
  await userEvent.click(dialog.getByRole("button", { name: "Аннулировать" }));
  await waitFor(() => expect(sent).toEqual([["POST", '"2"', { reason: "Ошибка" }]]));
  expect(await screen.findByText("Аннулирован")).toBeDefined();
});

it("whoever may only look sees no way to change, issue or cancel", async () => {
  const permissions = me.permissions.filter(
    ({ name }) => name !== "documents.edit" && name !== "documents.issue",
  );
  server.use(answer<Me>("get", "/me", { ...me, permissions }));
  renderPage("/documents/w1");
  expect(await screen.findByRole("cell", { name: "Окно" })).toBeDefined();
  for (const name of ["Выставить", "Удалить черновик", "Сохранить"]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
  }
  expect(await screen.findByRole("button", { name: "Скачать PDF" })).toBeDefined();
});

it("whoever may not see documents is told so", async () => {
  const permissions = me.permissions.filter(({ name }) => !name.startsWith("documents."));
  server.use(answer<Me>("get", "/me", { ...me, permissions }));
  renderPage("/documents/w1");
  expect(await screen.findByText("Документы вам не видны")).toBeDefined();
});
