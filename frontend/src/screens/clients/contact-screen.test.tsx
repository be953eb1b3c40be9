import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { EditContactResponse, GetContactResponse } from "@/shared/api/generated/types.gen";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company, contact, row } from "@/test/samples";

const anna = () =>
  contact({ id: "k1", phones: [{ raw: "8 (910) 123-45-67", e164: "+79101234567" }], version: 4 });

beforeEach(() => {
  server.use(
    answer<GetContactResponse>("get", "/contacts/k1", anna()),
    answer("get", "/deals", page([row("a")])),
  );
});

describe("a contact's card", () => {
  it("dials, leads to the deals, and saves a name under the version that was seen", async () => {
    const asked: unknown[] = [];
    server.use(
      http.patch("*/api/v1/contacts/k1", async ({ request }) => {
        asked.push(request.headers.get("If-Match"), await request.json());
        const saved: EditContactResponse = contact({
          name: "Ёлкина Анна Сергеевна",
          middle_name: "Сергеевна",
          version: 5,
        });
        return HttpResponse.json(saved);
      }),
    );
    renderPage("/contacts/k1");
    const call = await screen.findByRole("link", { name: "Позвонить: 8 (910) 123-45-67" });
    expect(call.getAttribute("href")).toBe("tel:+79101234567");
    expect(await screen.findByRole("link", { name: "Сделка a" })).toBeDefined();
    await userEvent.type(screen.getByLabelText("Отчество"), "Сергеевна{Enter}");
    await waitFor(() => expect(asked).toEqual(['"4"', { middle_name: "Сергеевна" }]));
    expect(await screen.findByRole("heading", { name: "Ёлкина Анна Сергеевна" })).toBeDefined();
  });

  it("sends the whole list of phones, and keeps a refused one at its field with the reason", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.patch("*/api/v1/contacts/k1", async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(
          {
            status: 422,
            code: "invalid",
            errors: [{ pointer: "/phones/1", code: "phone", message: "Не похоже на телефон" }],
          },
          { status: 422 },
        );
      }),
    );
    renderPage("/contacts/k1");
    await userEvent.click(await screen.findByRole("button", { name: "Добавить телефон" }));
    await userEvent.type(screen.getByLabelText("Новый телефон"), "abc{Enter}");
    expect(await screen.findByText("Не похоже на телефон")).toBeDefined();
    expect(screen.getByLabelText("Новый телефон")).toHaveProperty("value", "abc");
    expect(bodies).toEqual([{ phones: ["8 (910) 123-45-67", "abc"] }]);
  });

  it("shows both texts when somebody else changed the same", async () => {
    server.use(
      http.patch("*/api/v1/contacts/k1", ({ request }) => {
        server.use(
          answer<GetContactResponse>(
            "get",
            "/contacts/k1",
            contact({ post: "Директор", version: 9 }),
          ),
        );
        return request.headers.get("If-Match") === '"4"'
          ? HttpResponse.json({ code: "stale", status: 412 }, { status: 412 })
          : HttpResponse.json(contact({ post: "Бухгалтер", version: 10 }));
      }),
    );
    renderPage("/contacts/k1");
    await userEvent.type(await screen.findByLabelText("Должность"), "Бухгалтер{Enter}");
    expect(await screen.findByText("Это уже изменили")).toBeDefined();
    expect(screen.getByRole("cell", { name: "Директор" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Записать моё" }));
    await waitFor(() =>
      expect(screen.getByLabelText("Должность")).toHaveProperty("value", "Бухгалтер"),
    );
  });

  it("offers to restore what lies in the trash, and nothing else", async () => {
    server.use(
      answer<GetContactResponse>(
        "get",
        "/contacts/k1",
        contact({ deleted_at: "2026-11-20T10:00:00Z" }),
      ),
    );
    renderPage("/contacts/k1");
    expect(await screen.findByRole("button", { name: "Восстановить" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Добавить телефон" })).toBeNull();
    expect(screen.getByLabelText("Фамилия")).toHaveProperty("readOnly", true);
  });
});

describe("a list of clients", () => {
  it("asks the server for what is typed, and says when nobody is found", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/companies", ({ request }) => {
        const q = new URL(request.url).searchParams.get("q");
        asked.push(q);
        return HttpResponse.json(page(q ? [] : [company()]));
      }),
    );
    renderPage("/companies");
    expect(await screen.findByRole("link", { name: "ООО «Ромашка»" })).toBeDefined();
    await userEvent.type(screen.getByRole("searchbox"), "ландыш");
    expect(await screen.findByText("По запросу «ландыш» никого нет")).toBeDefined();
    expect(asked.filter(Boolean)).toEqual(["ландыш"]);
    await userEvent.click(screen.getByRole("button", { name: "Сбросить поиск" }));
    expect(await screen.findByRole("link", { name: "ООО «Ромашка»" })).toBeDefined();
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  });
});
