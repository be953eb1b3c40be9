import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Consent } from "@/shared/api/types";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { contact } from "@/test/samples";

const saved = vi.hoisted(() => vi.fn<(name: string, blob: Blob) => void>());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

let all: Consent[];
let sent: unknown[];

const advertising = (): Consent => ({
  id: "c1",
  contact_id: "k1",
  purpose: "advertising",
  text_version: "от 01.09.2026",
  text: null,
  given: {
    at: "2026-09-02T09:00:00Z",
    way: "form",
    address: "203.0.113.7",
    recorded_by: null,
    recorded_at: "2026-09-02T09:00:00Z",
  },
  withdrawn: null,
  version: 1,
});

beforeEach(() => {
  all = [];
  sent = [];
  server.use(
    answer("get", "/contacts/k1", contact({ id: "k1" })),
    answer("get", "/deals", page([])),
    http.get("*/api/v1/contacts/k1/consents", () => HttpResponse.json(page(all))),
    http.post("*/api/v1/contacts/k1/consents", async ({ request }) => {
      sent.push(await request.json());
      all = [advertising()];
      return HttpResponse.json(advertising(), { status: 201 });
    }),
    http.post("*/api/v1/contacts/k1/consents/c1/withdraw", async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      const given = advertising().given;
      all = [{ ...advertising(), version: 2, withdrawn: { ...given, way: "letter" } }];
      return HttpResponse.json(all[0]);
    }),
  );
});

describe("the consents of a person", () => {
  it("are put on record one by one, each to a text", async () => {
    renderPage("/contacts/k1");
    expect(await screen.findByText("Согласий пока не записано")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Записать согласие" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Записать согласие" }));
    await userEvent.selectOptions(await dialog.findByLabelText("На что"), "advertising");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    expect(
      (await dialog.findAllByText("Укажите версию или вставьте текст")).length,
    ).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByLabelText("Версия текста"), "от 01.09.2026");
    await userEvent.type(dialog.getByLabelText("IP-адрес"), "203.0.113.7");
    await userEvent.click(dialog.getByRole("button", { name: "Записать" }));
    const list = within(await screen.findByRole("list", { name: "Согласия" }));
    expect(list.getByText("Рекламные рассылки")).toBeDefined();
    expect(list.getByText(/^дано 02\.09\.2026.*форма на сайте, 203\.0\.113\.7$/)).toBeDefined();
    expect(sent).toEqual([
      {
        purpose: "advertising",
        text_version: "от 01.09.2026",
        text: null,
        way: "form",
        address: "203.0.113.7",
      },
    ]);
  });

  it("stay on record when they are withdrawn", async () => {
    all = [advertising()];
    renderPage("/contacts/k1");
    await userEvent.click(
      await screen.findByRole("button", { name: "Отозвать согласие: Рекламные рассылки" }),
    );
    const dialog = within(await screen.findByRole("dialog", { name: "Отозвать согласие" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Отозвать" }));
    expect(await screen.findByText(/^отозвано .*письмо/)).toBeDefined();
    expect(sent).toEqual(['"1"', { way: "letter", address: null }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByRole("button", { name: /^Отозвать согласие/ })).toBeNull();
  });

  it("lie beside the file with all that is held, which says when it is not all", async () => {
    const held = { name: "deals", items: [], left_out: 1 };
    server.use(
      answer("post", "/contacts/k1/personal-data", {
        at: "2026-11-25T07:00:00Z",
        contact: contact({ id: "k1" }),
        consents: [],
        sections: [held],
        is_whole: false,
      }),
    );
    renderPage("/contacts/k1");
    await userEvent.click(await screen.findByRole("button", { name: "Выгрузить всё о человеке" }));
    expect(await screen.findByText(/В нём не всё/)).toBeDefined();
    expect(saved.mock.calls[0]?.[0]).toBe("personal-data-2026-11-25.json");
    const file: unknown = saved.mock.calls[0]?.[1];
    expect(file).toBeInstanceOf(Blob);
  });

  it("stay with the act when the person is erased, whose name is typed for it", async () => {
    const act = {
      id: "a1",
      contact_id: "k1",
      at: "2026-11-25T07:00:00Z",
      by: "Анна Смирнова",
      reason: "demand" as const,
      erased: [{ kind: "card" as const, count: 1 }],
      kept: [],
    };
    server.use(
      http.post("*/api/v1/contacts/k1/erase", async ({ request }) => {
        sent.push(await request.json());
        server.use(answer("get", "/contacts/k1/erasure", { act }));
        return HttpResponse.json(act);
      }),
    );
    renderPage("/contacts/k1");
    await userEvent.click(
      await screen.findByRole("button", { name: "Стереть персональные данные" }),
    );
    const dialog = within(
      await screen.findByRole("dialog", { name: "Стереть персональные данные?" }),
    );
    const { name } = contact({ id: "k1" });
    await userEvent.selectOptions(await dialog.findByLabelText("Причина"), "demand");
    await userEvent.type(dialog.getByLabelText(/^Чтобы стереть/), "Другой");
    await userEvent.click(dialog.getByRole("button", { name: "Стереть навсегда" }));
    expect((await dialog.findAllByText("Имя не совпадает")).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    await userEvent.clear(dialog.getByLabelText(/^Чтобы стереть/));
    await userEvent.type(dialog.getByLabelText(/^Чтобы стереть/), name);
    await userEvent.click(dialog.getByRole("button", { name: "Стереть навсегда" }));
    await userEvent.click(await screen.findByRole("button", { name: "Скачать акт" }));
    expect(saved.mock.lastCall?.[0]).toBe("erasure-act-2026-11-25.txt");
    expect(sent).toEqual([{ name, reason: "demand" }]);
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Стереть персональные данные" })).toBeNull(),
    );
    expect(screen.queryByRole("button", { name: "Записать согласие" })).toBeNull();
  });

  it("are only read by who may not change clients", async () => {
    all = [advertising()];
    const permissions = me.permissions.filter(({ name }) => name !== "clients.edit");
    server.use(answer("get", "/me", { ...me, permissions }));
    renderPage("/contacts/k1");
    expect(await screen.findByText("Рекламные рассылки")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Записать согласие" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Отозвать согласие/ })).toBeNull();
  });
});
