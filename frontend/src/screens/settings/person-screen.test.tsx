import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { GetUserDutiesResponse, ListUsersResponse } from "@/shared/api/generated/types.gen";
import type { Colleague, ColleagueCard, Me, Role } from "@/shared/api/types";
import { pay } from "@/test/cost-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { wholeText } from "@/test/whole-text";

const rights = ["users.read", "users.manage", "departments.manage"].map(
  (name) => ({ name, reach: "all" }) as const,
);

const role: Role = {
  id: "r2",
  name: "Менеджер",
  code: "manager",
  is_builtin: true,
  permissions: [],
  version: 1,
};

const vera = (extra: Partial<Colleague> = {}): Colleague => ({
  id: "u2",
  name: "Вера Орлова",
  email: "vera@romashka.ru",
  login: "vera",
  phone: "+7 912 000-11-22",
  role: { id: "r2", name: "Менеджер" },
  is_active: true,
  version: 1,
  ...extra,
});

const card = (user: Colleague): ColleagueCard => ({ user, memberships: [] });

beforeEach(() => {
  server.use(
    answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...rights] }),
    answer("get", "/roles", page([role])),
    answer<ListUsersResponse>("get", "/users", page([vera()])),
    answer<ColleagueCard>("get", "/users/u2", card(vera())),
  );
});

const phone = () => screen.findByRole("textbox", { name: "Рабочий телефон" });

async function type(text: string): Promise<void> {
  await userEvent.clear(await phone());
  await userEvent.type(await phone(), `${text}{Enter}`);
}

describe("the card of a colleague", () => {
  it("keeps what was typed when the server objects, with the reason at the field", async () => {
    server.use(
      refuse("patch", "/users/u2", {
        status: 422,
        code: "validation_failed",
        errors: [{ pointer: "/phone", code: "phone", message: "Это не телефон" }],
      }),
    );
    renderPage("/settings/people/u2");
    await type("дома");
    expect(await screen.findByText("Это не телефон")).toBeDefined();
    expect(await phone()).toHaveProperty("value", "дома");
  });

  it("asks which of two changes stands", async () => {
    const sent: [string | null, unknown][] = [];
    let now = vera();
    server.use(
      http.get("*/api/v1/users/u2", () => HttpResponse.json(card(now))),
      http.patch("*/api/v1/users/u2", async ({ request }) => {
        const seen = request.headers.get("If-Match");
        sent.push([seen, await request.json()]);
        if (seen === `"${now.version}"`) {
          now = vera({ phone: "333", version: 3 });
          return HttpResponse.json(card(now));
        }
        return HttpResponse.json({ code: "stale" }, { status: 412 });
      }),
    );
    renderPage("/settings/people/u2");
    await phone();
    now = vera({ phone: "222", version: 2 });
    await type("333");
    const dialog = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(dialog.getByText("222")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Записать моё" }));
    await waitFor(() => expect(sent.at(-1)).toEqual(['"2"', { phone: "333" }]));
    await waitFor(async () => expect(await phone()).toHaveProperty("value", "333"));
  });

  it("says in the dismissal that the duties did not come, and asks again", async () => {
    server.use(
      refuse("get", "/users/u2/duties", { status: 503, code: "overloaded", detail: "Занят" }),
    );
    renderPage("/settings/people/u2");
    await userEvent.click(await screen.findByRole("button", { name: "Уволить" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Уволить: Вера Орлова" }));
    expect(await dialog.findByText("Занят")).toBeDefined();
    const none = { deals: 0, tasks: 0, contacts: 0, companies: 0 };
    server.use(answer<GetUserDutiesResponse>("get", "/users/u2/duties", none));
    await userEvent.click(dialog.getByRole("button", { name: "Повторить" }));
    expect(await dialog.findByText(/войти больше не получится/)).toBeDefined();
  });
});

describe("what a colleague is paid", () => {
  const money = ["costs.read", "costs.manage", "profit.read"].map(
    (name) => ({ name, reach: "all" }) as const,
  );
  const seen = () =>
    server.use(
      answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...rights, ...money] }),
      answer("get", "/employee-pay", page([pay()])),
    );

  it("stands on the card for whoever may see costs", async () => {
    seen();
    renderPage("/settings/people/u2");
    const list = within(await screen.findByRole("list", { name: "Условия оплаты" }));
    expect(list.getByText(wholeText(/^Оклад 90\s000,00\s₽ \+ 2,5\s% от выручки$/))).toBeDefined();
    expect(list.getByText(/с месяца: январь 2026/)).toBeDefined();
  });

  it("is hidden from the others", async () => {
    renderPage("/settings/people/u2");
    await phone();
    expect(screen.queryByText("Условия оплаты")).toBeNull();
  });

  it("is corrected at the version that was seen", async () => {
    const sent: unknown[] = [];
    seen();
    server.use(
      http.put("*/api/v1/employee-pay/u2/2026-01", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(pay({ version: 2 }));
      }),
    );
    renderPage("/settings/people/u2");
    const change = { name: "Изменить условия: январь 2026" };
    await userEvent.click(await screen.findByRole("button", change));
    const dialog = within(await screen.findByRole("dialog", { name: "Условия оплаты" }));
    const salary = await dialog.findByLabelText("Оклад в месяц, ₽");
    await userEvent.clear(salary);
    await userEvent.type(salary, "95000");
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      salary: "95000.00",
      commission: "2.5",
      commission_of: "revenue",
      version: 1,
    });
  });
});

describe("an invitation", () => {
  it("that is gone already is told of, though its row is gone too", async () => {
    const invitation = {
      id: "i1",
      email: "oleg@romashka.ru",
      role: { id: "r2", name: "Менеджер" },
      ends_at: "2026-12-10T10:00:00Z",
      is_too_old: false,
    };
    let isThere = true;
    server.use(
      http.get("*/api/v1/invitations", () => HttpResponse.json(page(isThere ? [invitation] : []))),
      http.post("*/api/v1/invitations/i1/resend", () => {
        isThere = false;
        return HttpResponse.json({ code: "not_found", detail: "Уже принято" }, { status: 404 });
      }),
    );
    renderPage("/settings/people");
    await userEvent.click(await screen.findByRole("button", { name: /^Отправить ещё раз/ }));
    expect(await screen.findByText("Уже принято")).toBeDefined();
    expect(screen.queryByText("oleg@romashka.ru")).toBeNull();
  });
});

describe("a department", () => {
  it("is closed only after its name was asked about", async () => {
    let closed = 0;
    const department = { id: "o1", name: "Опт", parent_id: null, version: 4 };
    server.use(
      answer("get", "/departments", page([department])),
      http.delete("*/api/v1/departments/o1", ({ request }) => {
        expect(request.headers.get("If-Match")).toBe('"4"');
        closed += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage("/settings/departments");
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть отдел «Опт»" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Закрыть отдел?" }));
    expect(dialog.getByText(/«Опт»/)).toBeDefined();
    expect(closed).toBe(0);
    await userEvent.click(dialog.getByRole("button", { name: "Закрыть отдел" }));
    await waitFor(() => expect(closed).toBe(1));
  });
});
