import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { SignInResponse } from "@/shared/api/generated/types.gen";
import { refuse, session } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPart } from "@/test/render";
import { LoginForm } from "./login-form";

async function signIn(): Promise<void> {
  await userEvent.type(screen.getByLabelText("Логин"), " anna ");
  await userEvent.type(screen.getByLabelText("Пароль"), "correct horse");
  await userEvent.click(screen.getByRole("button", { name: "Войти" }));
}

describe("sign-in", () => {
  it("lets in", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post("*/api/v1/sessions", async ({ request }) => {
        bodies.push(await request.json());
        const begun: SignInResponse = session;
        return HttpResponse.json(begun);
      }),
    );
    const onDone = vi.fn();
    renderPart(<LoginForm onDone={onDone} />);
    await signIn();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(bodies).toEqual([{ login: "anna", password: "correct horse" }]);
  });

  it("says that the pair does not fit, without naming which half", async () => {
    server.use(refuse("post", "/sessions", { status: 401, code: "wrong_credentials" }));
    renderPart(<LoginForm onDone={vi.fn()} />);
    await signIn();
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Логин или пароль не подходят",
    );
  });

  it("asks for the code only when the server does", async () => {
    server.use(refuse("post", "/sessions", { status: 401, code: "second_factor_required" }));
    renderPart(<LoginForm onDone={vi.fn()} />);
    expect(screen.queryByLabelText("Код из приложения")).toBeNull();
    await signIn();
    const code = await screen.findByLabelText("Код из приложения");
    expect(code.getAttribute("autocomplete")).toBe("one-time-code");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("offers the firms of a person with several", async () => {
    server.use(
      refuse("post", "/sessions", {
        status: 409,
        code: "choose_account",
        accounts: [
          { address: "romashka", name: "Ромашка" },
          { address: "lutik", name: "Лютик" },
        ],
      }),
    );
    renderPart(<LoginForm onDone={vi.fn()} />);
    await signIn();
    expect(await screen.findByRole("radio", { name: /Лютик/ })).toBeDefined();
  });
});
