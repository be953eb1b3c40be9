import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { GetInstallationResponse, SignUpResponse } from "@/shared/api/generated/types.gen";
import { answer, refuse, session } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const signedOut = () =>
  server.use(refuse("post", "/sessions/refresh", { status: 401, code: "session_ended" }));

async function fill(): Promise<void> {
  await userEvent.type(await screen.findByLabelText("Компания"), "ООО «Ромашка»");
  await userEvent.type(screen.getByLabelText("Ваше имя"), "Анна");
  await userEvent.type(screen.getByLabelText("Почта"), "anna@romashka.ru");
  await userEvent.type(screen.getByLabelText("Телефон"), "8 912 345-67-89");
  await userEvent.type(screen.getByLabelText("Пароль"), "correct horse battery");
}

describe("sign-up", () => {
  it("proposes login and address, and asks only for the offer", async () => {
    signedOut();
    const bodies: unknown[] = [];
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/sign-up", async ({ request }) => {
        bodies.push(await request.json());
        keys.push(request.headers.get("Idempotency-Key"));
        const begun: SignUpResponse = session;
        return HttpResponse.json(begun, { status: 201 });
      }),
    );
    renderPage("/sign-up");
    await fill();
    expect(screen.getByLabelText("Логин")).toHaveProperty("value", "anna");
    expect(screen.getByLabelText("Адрес вашей CRM")).toHaveProperty("value", "romashka");
    const submit = screen.getByRole("button", { name: "Попробовать бесплатно" });
    await userEvent.click(submit);
    expect(await screen.findByText("Без согласия с офертой аккаунт не открыть")).toBeDefined();
    expect(bodies).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox", { name: /Принимаю/ }));
    await userEvent.click(submit);
    await waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]).toMatchObject({
      login: "anna",
      accept_offer: true,
      consents: { advertising: false, analytics: false },
    });
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it("shows the server's objection at its field", async () => {
    signedOut();
    server.use(
      refuse("post", "/sign-up", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/login", code: "taken", message: "Логин занят" }],
      }),
    );
    renderPage("/sign-up");
    await fill();
    await userEvent.click(screen.getByRole("checkbox", { name: /Принимаю/ }));
    await userEvent.click(screen.getByRole("button", { name: "Попробовать бесплатно" }));
    await waitFor(() =>
      expect(screen.getByLabelText("Логин").getAttribute("aria-invalid")).toBe("true"),
    );
    expect(document.activeElement).toBe(screen.getByLabelText("Логин"));
  });

  it("is the first-run wizard of a firm's own installation, without an offer", async () => {
    signedOut();
    server.use(
      answer<GetInstallationResponse>("get", "/public/installation", {
        mode: "self_hosted",
        needs_setup: true,
        account: null,
        base_domain: "localhost",
        offer: { version: "", url: "" },
        privacy: { version: "", url: "" },
        development_mail: true,
        has_party_directory: false,
      }),
    );
    renderPage("/login");
    expect(await screen.findByRole("heading", { name: "Первый запуск" })).toBeDefined();
    expect(screen.queryByText(/оферту/)).toBeNull();
    expect(screen.queryByLabelText("Адрес вашей CRM")).toBeNull();
    const bodies: unknown[] = [];
    server.use(
      http.post("*/api/v1/sign-up", async ({ request }) => {
        bodies.push(await request.json());
        const begun: SignUpResponse = session;
        if (bodies.length > 1) return HttpResponse.json(begun, { status: 201 });
        const errors = [{ pointer: "/address", code: "address_reserved", message: "Занят" }];
        return HttpResponse.json({ status: 422, code: "invalid", errors }, { status: 422 });
      }),
    );
    await fill();
    await userEvent.click(screen.getByRole("button", { name: "Начать работу" }));
    // A name that the server keeps for itself is not the person's trouble: the address is unseen.
    await waitFor(() =>
      expect(bodies).toMatchObject([
        { address: "romashka", accept_offer: true, login: "anna" },
        { address: "my-crm", accept_offer: true, login: "anna" },
      ]),
    );
  });
});
