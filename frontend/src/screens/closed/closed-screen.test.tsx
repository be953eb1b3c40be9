import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { GetMeResponse, ListMyAccountsResponse } from "@/shared/api/generated/types.gen";
import { answer, me, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

function blocked(mayPay: boolean): void {
  const permissions = mayPay ? [{ name: "billing.pay", reach: "all" as const }] : [];
  server.use(
    answer<GetMeResponse>("get", "/me", {
      ...me,
      account: { ...me.account, state: "blocked" },
      permissions,
    }),
    answer<ListMyAccountsResponse>("get", "/me/accounts", page([])),
  );
}

describe("a blocked account", () => {
  it("shows why instead of any page, and whom its people ask", async () => {
    blocked(false);
    renderPage("/board");
    expect(await screen.findByRole("heading", { name: "Пробный период закончился" })).toBeDefined();
    expect(screen.getByText(/Последний день был 10\.12\.2026/)).toBeDefined();
    expect(screen.getByText(/владелец аккаунта/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Выйти" })).toBeDefined();
  });

  it("sends whoever may pay to the operator", async () => {
    blocked(true);
    renderPage("/deals");
    expect(await screen.findByText(/свяжитесь с теми, кто предоставил/)).toBeDefined();
  });

  it("offers the other firm of a person of two", async () => {
    blocked(true);
    server.use(
      answer<ListMyAccountsResponse>(
        "get",
        "/me/accounts",
        page([
          { address: "lutik", name: "Лютик", is_current: false },
          { address: "romashka", name: "Ромашка", is_current: true },
        ]),
      ),
    );
    renderPage("/board");
    expect(await screen.findByRole("button", { name: "Лютик" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Ромашка" })).toBeNull();
  });
});

describe("a reported session", () => {
  it("asks for another password before anything else", async () => {
    server.use(
      answer<GetMeResponse>("get", "/me", {
        ...me,
        user: { ...me.user, must_change_password: true },
      }),
    );
    renderPage("/board");
    expect(await screen.findByRole("heading", { name: "Смените пароль" })).toBeDefined();
    expect(screen.getByLabelText("Новый пароль")).toBeDefined();
  });
});
