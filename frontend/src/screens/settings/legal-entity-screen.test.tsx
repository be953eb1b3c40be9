import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { LegalEntity, LegalEntityEdit, Me } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { legalEntity } from "@/test/samples";

function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

/** The firm as the server keeps it. */
function keep(start: LegalEntity): { now: LegalEntity; sent: LegalEntityEdit[] } {
  const kept = { now: start, sent: [] as LegalEntityEdit[] };
  const write = (patch: Partial<LegalEntity>) => {
    kept.now = { ...kept.now, ...patch, version: kept.now.version + 1 };
    return HttpResponse.json(kept.now);
  };
  const path = "*/api/v1/legal-entities/f1";
  server.use(
    http.get("*/api/v1/legal-entities", () => HttpResponse.json(page([kept.now]))),
    http.get(path, () => HttpResponse.json(kept.now)),
    http.patch(path, async ({ request }) => {
      const body = (await request.json()) as LegalEntityEdit;
      kept.sent.push(body);
      return write(body as Partial<LegalEntity>);
    }),
    http.post(`${path}/archive`, () => write({ archived_at: "2026-11-22T10:00:00Z" })),
    http.post(`${path}/bring-back`, () => write({ archived_at: null })),
  );
  return kept;
}

describe("an own firm", () => {
  it("says what its documents lack, and gets a regime with its ground", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    expect(
      await screen.findByText(
        "Не заполнено: ИНН, КПП, счёт в банке, кто подписывает, налоговый режим.",
      ),
    ).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Указать режим" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(await dialog.findByRole("button", { name: "п. 1 ст. 145 НК РФ" }));
    expect(dialog.queryByRole("option", { name: "Патент (ПСН)" })).toBeNull();
    fireEvent.click(dialog.getByRole("button", { name: "Сохранить режим" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(kept.sent[0]?.regimes).toMatchObject([
      { regime: "simplified_income", vat: "exempt", exemption_ground: "п. 1 ст. 145 НК РФ" },
    ]);
    expect(await screen.findByText("УСН «доходы», без НДС")).toBeDefined();
  });

  it("a proxy signs by a power of attorney with number and day", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    fireEvent.click(await screen.findByRole("button", { name: "Добавить" }));
    const dialog = within(await screen.findByRole("dialog"));
    const office = await dialog.findByLabelText("В каком качестве");
    fireEvent.change(office, { target: { value: "proxy" } });
    fireEvent.click(dialog.getByRole("button", { name: "Сохранить подписанта" }));
    expect(await dialog.findByText("Напишите, кто подписывает")).toBeDefined();
    expect(dialog.getByText("Укажите номер доверенности")).toBeDefined();
    fill(dialog.getByLabelText("Фамилия, имя, отчество"), "Петров Пётр");
    fireEvent.change(office, { target: { value: "head" } });
    fireEvent.click(dialog.getByRole("button", { name: "Сохранить подписанта" }));
    await waitFor(() =>
      expect(kept.sent).toEqual([
        { signatories: [{ office: "head", signer: { name: "Петров Пётр" } }] },
      ]),
    );
  });

  it("one term changed leaves the others as they stand", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    const days = await screen.findByLabelText("Оплатить счёт, рабочих дней");
    fill(days, "0");
    expect(await screen.findByText("Целое число от 1 до 365")).toBeDefined();
    fill(days, "7");
    await waitFor(() => expect(kept.now.terms.pay_by_days).toBe(7));
    expect(kept.now.terms.originals_days).toBe(10);
  });

  it("says how soon originals go, and whether the client is reminded of theirs", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    fill(await screen.findByLabelText("Отправить оригинал, рабочих дней"), "15");
    await waitFor(() => expect(kept.now.terms.originals_days).toBe(15));
    const colleagues = screen.getByLabelText(/^Ставить ответственному задачу/);
    const clients = screen.getByLabelText(/^Писать клиенту/);
    expect(colleagues).toHaveProperty("checked", true);
    expect(clients).toHaveProperty("checked", false);
    fireEvent.click(clients);
    await waitFor(() =>
      expect(kept.now.terms).toMatchObject({ reminds_clients: true, originals_days: 15 }),
    );
    expect(clients).toHaveProperty("checked", true);
    const payers = screen.getByLabelText(/^Напоминать клиенту о неоплаченном счёте/);
    expect(payers).toHaveProperty("checked", false);
    fireEvent.click(payers);
    await waitFor(() =>
      expect(kept.now.terms).toMatchObject({ reminds_payers: true, reminds_clients: true }),
    );
  });

  it("numbers its invoices from where another program left off", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    fireEvent.click(await screen.findByRole("button", { name: "Изменить нумерацию: Счета" }));
    const dialog = within(await screen.findByRole("dialog"));
    fill(await dialog.findByLabelText("Продолжить с номера"), "0");
    fireEvent.click(dialog.getByRole("button", { name: "Сохранить нумерацию" }));
    expect(await dialog.findByText("Целое число от 1")).toBeDefined();
    fill(dialog.getByLabelText("Продолжить с номера"), "150");
    fill(dialog.getByLabelText("Шаблон номера"), "С-{n}");
    expect(dialog.getByText("Например: С-150")).toBeDefined();
    fireEvent.click(dialog.getByRole("button", { name: "Сохранить нумерацию" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(kept.sent[0]?.numbering).toHaveLength(5);
    expect(kept.now.numbering[1]).toMatchObject({ pattern: "С-{n}", start: 150 });
    expect(await screen.findByText("Начиная с С-150, заново каждый год")).toBeDefined();
  });

  it("goes into the archive and comes back", async () => {
    const kept = keep(legalEntity());
    renderPage("/settings/legal-entities/f1");
    fireEvent.click(await screen.findByRole("button", { name: "В архив" }));
    expect(await screen.findByText("в архиве")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Указать режим" })).toBeNull();
    fireEvent.click(await screen.findByRole("button", { name: "Вернуть из архива" }));
    await waitFor(() => expect(kept.now.archived_at).toBeNull());
  });

  it("is shown to whoever reads dictionaries, changed by whoever manages it", async () => {
    keep(legalEntity());
    const permissions = me.permissions.filter(({ name }) => name !== "legal_entities.manage");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/settings/legal-entities/f1");
    expect(await screen.findByRole("region", { name: "Налоговый режим" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Указать режим" })).toBeNull();
    expect(screen.queryByRole("button", { name: "В архив" })).toBeNull();
  });
});

it("a new firm begins with its name and leads to its page", async () => {
  keep(legalEntity());
  server.use(
    answer<LegalEntity>("post", "/legal-entities", legalEntity({ id: "f2", name: "ИП Иванов" })),
    answer<LegalEntity>("get", "/legal-entities/f2", legalEntity({ id: "f2", name: "ИП Иванов" })),
  );
  renderPage("/settings/legal-entities");
  expect(await screen.findByText("без ИНН · режим не указан")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Новая организация" }));
  const dialog = within(await screen.findByRole("dialog"));
  fill(await dialog.findByLabelText("Название"), "ИП Иванов");
  fireEvent.click(dialog.getByRole("button", { name: "Добавить организацию" }));
  expect(await screen.findByRole("heading", { level: 1, name: "ИП Иванов" })).toBeDefined();
});

describe("whoever is sent by a document", () => {
  it("to the account begins in its field", async () => {
    keep(legalEntity());
    renderPage("/settings/legal-entities/f1#/accounts");
    const dialog = within(await screen.findByRole("dialog"));
    const field = await dialog.findByLabelText("БИК");
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("to the regimes begins at the way to say one", async () => {
    keep(legalEntity());
    renderPage("/settings/legal-entities/f1#/regimes");
    const way = await screen.findByRole("button", { name: "Указать режим" });
    await waitFor(() => expect(document.activeElement).toBe(way));
  });
});
