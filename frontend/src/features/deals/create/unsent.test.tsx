import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { GetBoardResponse } from "@/shared/api/generated/types.gen";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { board, column, deal } from "@/test/samples";
import { createRequest } from "./create-request";

const KEY = "canape.draft.a1/u1.deal";

beforeEach(() => {
  const columns = ["new", "work", "won", "lost"].map((id) => column(id, []));
  server.use(
    answer<GetBoardResponse>("get", "/board", board(columns)),
    answer("get", "/contacts", page([])),
  );
});

afterEach(() => {
  vi.useRealTimers();
  createRequest.close();
});

const subject = () => screen.findByLabelText("Что хочет клиент");

async function begin(): Promise<void> {
  await screen.findByText("Первая сделка — и воронка оживёт");
  await userEvent.keyboard("[KeyC]");
  await subject();
}

const inside = () => within(screen.getByRole("dialog"));

const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("what was typed and not sent", () => {
  it("is not thrown away without a question: Esc, the cross and «Отмена» ask", async () => {
    renderPage("/board");
    await begin();
    await userEvent.type(await subject(), "Окна");
    for (const leave of [
      () => userEvent.keyboard("{Escape}"),
      () => userEvent.click(screen.getByRole("button", { name: "Закрыть" })),
      () => userEvent.click(screen.getByRole("button", { name: "Отмена" })),
    ]) {
      await leave();
      await userEvent.click(await screen.findByRole("button", { name: "Продолжить ввод" }));
      expect(await subject()).toHaveProperty("value", "Окна");
    }
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть и стереть" }));
    await gone();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it("holds the page, too, and goes with it when told so", async () => {
    renderPage("/board");
    await begin();
    await userEvent.type(await subject(), "Окна");
    const link = screen.getByRole("link", { name: "Сделки", hidden: true });
    link.click();
    await userEvent.click(await screen.findByRole("button", { name: "Продолжить ввод" }));
    expect(document.activeElement).toBe(await subject());
    server.use(answer("get", "/deals", page([])));
    link.click();
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть и стереть" }));
    expect(await screen.findByRole("heading", { name: "Сделки" })).toBeDefined();
    await gone();
  });

  it("closes at once where nothing was typed", async () => {
    renderPage("/board");
    await begin();
    await userEvent.keyboard("{Escape}");
    await gone();
  });

  it("is kept every two seconds and stands there again after a reload, with a way to clear it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const first = renderPage("/board");
    await begin();
    await userEvent.type(await subject(), "Окна для школы");
    expect(localStorage.getItem(KEY)).toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(localStorage.getItem(KEY)).toContain("Окна для школы");
    first.unmount();
    createRequest.close();

    renderPage("/board");
    await begin();
    expect(await subject()).toHaveProperty("value", "Окна для школы");
    expect(screen.getByText(/^Восстановлено: черновик от \d\d:\d\d$/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Очистить" }));
    expect(await subject()).toHaveProperty("value", "");
    await waitFor(() => expect(localStorage.getItem(KEY)).toBeNull());
    expect(screen.queryByText(/Восстановлено/)).toBeNull();
  });

  it("is forgotten when it is sent", async () => {
    server.use(http.post("*/api/v1/deals", () => HttpResponse.json(deal(), { status: 201 })));
    renderPage("/board");
    await begin();
    await userEvent.type(await subject(), "Окна{Enter}");
    await gone();
    expect(localStorage.getItem(KEY)).toBeNull();
    await userEvent.keyboard("[KeyC]");
    expect(await subject()).toHaveProperty("value", "");
  });
});

describe("a refused form", () => {
  it("names what is wrong, each with the way to it, and takes the mended off the list", async () => {
    renderPage("/board");
    await begin();
    await userEvent.type(screen.getByLabelText("Сумма, ₽"), "много");
    await userEvent.click(inside().getByRole("button", { name: "Создать сделку" }));
    expect(await screen.findByText("Исправьте:")).toBeDefined();
    expect(document.activeElement).toBe(await subject());
    await userEvent.click(screen.getByRole("link", { name: "Сумма, ₽" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Сумма, ₽"));
    await userEvent.clear(screen.getByLabelText("Сумма, ₽"));
    await waitFor(() => expect(screen.queryByText("Исправьте:")).toBeNull());
    expect(screen.getByText("Напишите, о чём сделка или кто обратился")).toBeDefined();
  });

  it("does so for what the server points at", async () => {
    const objection = (pointer: string, message: string) => ({ pointer, code: "invalid", message });
    server.use(
      refuse("post", "/deals", {
        status: 422,
        code: "invalid",
        errors: [
          objection("/title", "Слишком длинно"),
          objection("/contact/phones/0", "Не похоже на телефон"),
        ],
      }),
    );
    renderPage("/board");
    await begin();
    await userEvent.type(await subject(), "Окна");
    await userEvent.type(screen.getByLabelText("Телефон"), "12");
    await userEvent.click(inside().getByRole("button", { name: "Создать сделку" }));
    expect(await screen.findByRole("link", { name: "Телефон" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Что хочет клиент" })).toBeDefined();
    expect(document.activeElement).toBe(await subject());
  });
});
