import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type {
  Company,
  CompanyRequisites,
  FoundParty,
  Installation,
  Requisites,
} from "@/shared/api/types";
import { answer, installation, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company } from "@/test/samples";

const twins: Requisites = {
  form: "organisation",
  full_name: "ООО «Твинс»",
  inn: "6731067957",
  kpp: "673201001",
  accounts: [],
  is_edo_only: true,
};
const psb = { bik: "047888760", bank: "Промсвязьбанк", account: "40702810782000374002" };

function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};

/** The company's requisites as the server keeps them: each change is one version more. */
function keep(start: CompanyRequisites): { now: CompanyRequisites; sent: unknown[] } {
  const kept = { now: start, sent: [] as unknown[] };
  const write = (items: CompanyRequisites["items"]) => {
    kept.now = { items, version: kept.now.version + 1 };
    return HttpResponse.json(kept.now);
  };
  const others = (day: unknown) => kept.now.items.filter(({ valid_from }) => valid_from !== day);
  const path = "*/api/v1/companies/m1/requisites";
  server.use(
    http.get(path, () => HttpResponse.json(kept.now)),
    http.put(`${path}/:day`, async ({ request, params }) => {
      const requisites = (await request.json()) as Requisites;
      kept.sent.push(requisites);
      const one = { valid_from: String(params["day"]), requisites };
      const all = [...others(params["day"]), one];
      return write(all.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from)));
    }),
    http.delete(`${path}/:day`, ({ params }) => write(others(params["day"]))),
  );
  return kept;
}

beforeEach(() => {
  server.use(
    answer<Company>("get", "/companies/m1", company()),
    answer("get", "/contacts", page([])),
    answer("get", "/deals", page([])),
  );
});

describe("the requisites of a company", () => {
  it("are filled in; a wrong account is told at its field before anything is sent", async () => {
    const kept = keep({ items: [], version: 0 });
    renderPage("/companies/m1");
    fireEvent.click(await screen.findByRole("button", { name: "Заполнить" }));
    const dialog = within(await screen.findByRole("dialog"));
    fill(await dialog.findByLabelText("ИНН"), "6731 0679 58");
    expect(await dialog.findByText(/Контрольная цифра ИНН не сходится/)).toBeDefined();
    fill(dialog.getByLabelText("ИНН"), "6731067957");
    fill(dialog.getByLabelText("БИК"), psb.bik);
    fill(dialog.getByLabelText("Банк"), psb.bank);
    fill(dialog.getByLabelText("Расчётный счёт"), "40702810782000374003");
    expect(await dialog.findByText("Счёт не подходит к БИК: проверьте оба")).toBeDefined();
    press("Сохранить реквизиты");
    expect(kept.sent).toEqual([]);
    fill(dialog.getByLabelText("Расчётный счёт"), psb.account);
    press("Сохранить реквизиты");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(kept.sent).toEqual([
      {
        form: "organisation",
        short_name: "ООО «Ромашка»",
        inn: "6731067957",
        accounts: [{ bik: psb.bik, bank_name: psb.bank, account: psb.account }],
        is_edo_only: false,
      },
    ]);
    expect(await screen.findByText(psb.account)).toBeDefined();
    expect(screen.getByRole("link", { name: "ИНН: в реквизитах" })).toBeDefined();
  });

  it("what the server refuses stands at its field, that of a second account too", async () => {
    keep({ items: [], version: 0 });
    server.use(
      http.put("*/api/v1/companies/m1/requisites/:day", () =>
        HttpResponse.json(
          {
            code: "invalid",
            errors: [
              { pointer: "/accounts/0/bank_name", code: "too_long", message: "Не длиннее 300" },
            ],
          },
          { status: 422 },
        ),
      ),
    );
    renderPage("/companies/m1");
    fireEvent.click(await screen.findByRole("button", { name: "Заполнить" }));
    fireEvent.click(await screen.findByRole("button", { name: "Ещё один счёт" }));
    const second = within(screen.getByRole("group", { name: "Счёт 2" }));
    fill(second.getByLabelText("БИК"), psb.bik);
    fill(second.getByLabelText("Банк"), psb.bank);
    fill(second.getByLabelText("Расчётный счёт"), psb.account);
    press("Сохранить реквизиты");
    await waitFor(() =>
      expect(second.getByLabelText("Банк").getAttribute("aria-invalid")).toBe("true"),
    );
    press("Поднять выше: счёт 2");
    const first = within(screen.getByRole("group", { name: "Основной счёт" }));
    expect(first.getByLabelText("Банк")).toHaveProperty("value", psb.bank);
  });

  it("the form of the party decides which fields there are", async () => {
    keep({ items: [{ valid_from: "2026-01-01", requisites: twins }], version: 1 });
    renderPage("/companies/m1");
    fireEvent.click(await screen.findByRole("button", { name: "Изменить" }));
    const form = await screen.findByLabelText("Кто это");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.queryByLabelText("ОГРНИП")).toBeNull();
    fireEvent.change(form, { target: { value: "sole_trader" } });
    expect(dialog.queryByLabelText("КПП")).toBeNull();
    expect(dialog.getByLabelText("ОГРНИП")).toBeDefined();
    expect(dialog.getByText("До этого дня останутся прежние.")).toBeDefined();
    press("Это исправление, с 01.01.2026");
    expect(dialog.getByText(/Исправит реквизиты/)).toBeDefined();
    press("Сохранить реквизиты");
    expect(await dialog.findByText(/Это ИНН организации/)).toBeDefined();
  });

  it("are filled in by ИНН: what is blank at once, what differs as one chooses", async () => {
    keep({ items: [], version: 0 });
    const found = { ...twins, short_name: "ООО «Твинс»", legal_address: "г. Смоленск" };
    server.use(
      answer<Installation>("get", "/public/installation", {
        ...installation,
        has_party_directory: true,
      }),
      answer<FoundParty>("get", "/party-requisites", {
        requisites: found,
        standing: "liquidating",
      }),
    );
    renderPage("/companies/m1");
    fireEvent.click(await screen.findByRole("button", { name: "Заполнить" }));
    const dialog = within(await screen.findByRole("dialog"));
    const button = await dialog.findByRole("button", { name: "Заполнить по ИНН" });
    expect(button).toHaveProperty("disabled", true);
    fill(dialog.getByLabelText("ИНН"), "6731067957");
    fireEvent.click(button);
    expect(await dialog.findByText("Ликвидируется")).toBeDefined();
    expect(dialog.getByLabelText("КПП")).toHaveProperty("value", "673201001");
    expect(dialog.getByLabelText("Юридический адрес")).toHaveProperty("value", "г. Смоленск");
    const short = dialog.getByLabelText("Короткое название");
    expect(short).toHaveProperty("value", "ООО «Ромашка»");
    press("Взять из справочника: Короткое название");
    expect(short).toHaveProperty("value", "ООО «Твинс»");
    expect(dialog.queryByText("В справочнике иначе")).toBeNull();
  });

  it("are typed by hand where the installation has no directory, and not lost unasked", async () => {
    keep({ items: [], version: 0 });
    renderPage("/companies/m1");
    fireEvent.click(await screen.findByRole("button", { name: "Заполнить" }));
    const dialog = within(await screen.findByRole("dialog"));
    fill(await dialog.findByLabelText("ИНН"), "6731067957");
    expect(dialog.queryByRole("button", { name: "Заполнить по ИНН" })).toBeNull();
    press("Отмена");
    expect(await screen.findByText("Набранное не сохранено и пропадёт.")).toBeDefined();
  });

  it("those to come are marked, and those taken out come back", async () => {
    const moved = { ...twins, kpp: "770401001" };
    const kept = keep({
      items: [
        { valid_from: "2026-01-01", requisites: twins },
        { valid_from: "2199-03-01", requisites: moved },
      ],
      version: 2,
    });
    renderPage("/companies/m1");
    expect(await screen.findByText("вступят в силу 01.03.2199")).toBeDefined();
    expect(screen.getByText("только ЭДО")).toBeDefined();
    press("Удалить реквизиты с 01.03.2199");
    fireEvent.click(await screen.findByRole("button", { name: /^Отменить/ }));
    await waitFor(() => expect(kept.now.version).toBe(4));
    expect(kept.now.items[1]?.requisites).toEqual(moved);
  });

  it("changed by two at once, both are shown and the person decides", async () => {
    const kept = keep({ items: [{ valid_from: "2026-01-01", requisites: twins }], version: 1 });
    renderPage("/companies/m1");
    fireEvent.click(
      await screen.findByRole("button", { name: "Исправить реквизиты с 01.01.2026" }),
    );
    fill(await screen.findByLabelText("Полное название"), "ООО «Твинс плюс»");
    const theirs = { ...twins, full_name: "ООО «Близнецы»" };
    kept.now = { items: [{ valid_from: "2026-01-01", requisites: theirs }], version: 2 };
    server.use(
      http.put(
        "*/api/v1/companies/m1/requisites/:day",
        () => HttpResponse.json({ code: "stale" }, { status: 412 }),
        { once: true },
      ),
    );
    press("Сохранить реквизиты");
    const question = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(question.getByText(/Близнецы/)).toBeDefined();
    expect(question.getByText(/Твинс плюс/)).toBeDefined();
    press("Записать моё");
    await waitFor(() => expect(kept.sent).toHaveLength(1));
    expect(kept.now.items[0]?.requisites.full_name).toBe("ООО «Твинс плюс»");
  });
});

it("whoever is sent by a document to a field of the requisites begins there", async () => {
  keep({ items: [{ valid_from: "2024-01-01", requisites: twins }], version: 1 });
  renderPage("/companies/m1#/legal_address");
  const dialog = within(await screen.findByRole("dialog"));
  const field = await dialog.findByLabelText("Юридический адрес");
  await waitFor(() => expect(document.activeElement).toBe(field));
});
