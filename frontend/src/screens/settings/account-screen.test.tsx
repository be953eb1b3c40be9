import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { GetAccountResponse, GetBackupsResponse } from "@/shared/api/generated/types.gen";
import type { Installation, Me, Offer } from "@/shared/api/types";
import { answer, installation, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const manage = { name: "account.manage", reach: "all" } as const;

beforeEach(() => {
  server.use(
    answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, manage] }),
    answer<GetAccountResponse>("get", "/account", me.account),
    answer("get", "/ownership-offers", page([])),
  );
});

describe("the firm", () => {
  it("keeps the typed name when the server objects, with the reason at the field", async () => {
    server.use(
      refuse("patch", "/account", {
        status: 422,
        code: "validation_failed",
        errors: [{ pointer: "/name", code: "too_long", message: "Слишком длинно" }],
      }),
    );
    renderPage("/settings/account");
    const name = await screen.findByRole("textbox", { name: "Название фирмы" });
    await userEvent.clear(name);
    await userEvent.type(name, "Ромашка и партнёры{Enter}");
    expect(await screen.findByText("Слишком длинно")).toBeDefined();
    expect(name).toHaveProperty("value", "Ромашка и партнёры");
  });

  it("tells that an offer is gone, though its block is gone too", async () => {
    const offer: Offer = {
      id: "o1",
      created_at: "2026-12-03T10:00:00Z",
      from: { id: "u2", name: "Вера Орлова" },
      to: { id: "u1", name: "Анна Смирнова" },
      ends_at: "2026-12-10T10:00:00Z",
    };
    let isThere = true;
    server.use(
      http.get("*/api/v1/ownership-offers", () => HttpResponse.json(page(isThere ? [offer] : []))),
      http.post("*/api/v1/ownership-offers/o1/decline", () => {
        isThere = false;
        return HttpResponse.json({ code: "not_found", detail: "Уже отозвано" }, { status: 404 });
      }),
    );
    renderPage("/settings/account");
    await userEvent.click(await screen.findByRole("button", { name: "Отказаться" }));
    expect(await screen.findByText("Уже отозвано")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Отказаться" })).toBeNull();
  });
});

const backups: GetBackupsResponse = {
  is_nightly: true,
  hour: 3,
  time_zone: "Europe/Moscow",
  is_failing: true,
  last_success: { at: "2026-11-26T00:00:00Z", file: "/var/canape/1.db", bytes: 5 * 1024 * 1024 },
  last_failure: { at: "2026-11-27T00:00:00Z", reason: "нет места" },
};

describe("the backups of a firm's own server", () => {
  it("are told to whoever manages the firm, the failure first of all", async () => {
    server.use(
      answer<Installation>("get", "/public/installation", { ...installation, mode: "self_hosted" }),
      answer<GetBackupsResponse>("get", "/installation/backups", backups),
    );
    renderPage("/settings/account");
    const block = within(await screen.findByRole("region", { name: "Резервные копии" }));
    expect((await block.findByRole("alert")).textContent).toMatch(/нет места/);
    expect(block.getByText(/5\sМБ/).textContent).toMatch("/var/canape/1.db");
  });

  it("are the operator's where the installation is a service", async () => {
    renderPage("/settings/account");
    expect(await screen.findByRole("textbox", { name: "Название фирмы" })).toBeDefined();
    expect(screen.queryByRole("region", { name: "Резервные копии" })).toBeNull();
  });
});
