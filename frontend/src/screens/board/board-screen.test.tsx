import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { GetBoardResponse, MoveDealResponse } from "@/shared/api/generated/types.gen";
import { answer, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { board, card, column, deal } from "@/test/samples";

const empty = board(["new", "work", "won", "lost"].map((id) => column(id, [])));
const full = board([
  column("new", [card("a", { title: "Окна", amount: "1110.50" }), card("b")], {
    count: 40,
    amount: "1600.00",
  }),
  column("work", [card("c")]),
  column("won", []),
  column("lost", []),
]);

const stage = (name: string) => screen.findByRole("region", { name });

describe("the board", () => {
  it("shows stages with their counts, sums and deals", async () => {
    server.use(answer<GetBoardResponse>("get", "/board", full));
    renderPage("/board");
    const first = within(await stage("Новая"));
    expect(first.getByText("40")).toBeDefined();
    expect(first.getByText("1 600 ₽", { normalizer: plain })).toBeDefined();
    expect(first.getByRole("link", { name: /Окна/ }).getAttribute("href")).toBe("/deals/a");
    expect(within(await stage("Выиграна")).getByText("Нет сделок")).toBeDefined();
  });

  it("invites to make the first deal", async () => {
    server.use(answer<GetBoardResponse>("get", "/board", empty));
    renderPage("/board");
    expect(await screen.findByText("Первая сделка — и воронка оживёт")).toBeDefined();
    expect(screen.getByRole("button", { name: "Создать сделку" })).toBeDefined();
  });

  it("says that a person has no deals and offers all", async () => {
    server.use(answer<GetBoardResponse>("get", "/board", empty));
    renderPage("/board?responsible=u2");
    expect(await screen.findByText("У этого человека сделок нет")).toBeDefined();
    expect(screen.getByRole("link", { name: "Показать все" })).toBeDefined();
  });

  it("tells in its place what went wrong, and loads on a retry", async () => {
    server.use(
      refuse("get", "/board", {
        status: 503,
        code: "overloaded",
        detail: "Сервер занят",
        request_id: "abc12345",
      }),
    );
    renderPage("/board");
    expect(await screen.findByText("Сервер занят")).toBeDefined();
    expect(screen.getByText("abc12345")).toBeDefined();
    server.use(answer<GetBoardResponse>("get", "/board", full));
    await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
    expect(await stage("Новая")).toBeDefined();
  });
});

describe("a card moved by keyboard", () => {
  it("goes to the next stage at once, with its version, and the focus follows", async () => {
    const asked: unknown[] = [];
    server.use(
      answer<GetBoardResponse>("get", "/board", full),
      http.post("*/api/v1/deals/a/move", async ({ request }) => {
        asked.push(request.headers.get("If-Match"), await request.json());
        const moved: MoveDealResponse = deal({ id: "a", title: "Окна", version: 2 });
        return HttpResponse.json(moved);
      }),
    );
    renderPage("/board");
    (await screen.findByRole("link", { name: /Окна/ })).focus();
    await userEvent.keyboard("[BracketRight]");
    const work = within(await stage("В работе"));
    const link = await work.findByRole("link", { name: /Окна/ });
    await waitFor(() => expect(document.activeElement).toBe(link));
    await waitFor(() => expect(asked).toEqual(['"1"', { stage_id: "work", after_id: null }]));
    expect(await screen.findByRole("button", { name: "Отменить" })).toBeDefined();
  });

  it("comes back when the server refuses, and the reason is told", async () => {
    server.use(
      answer<GetBoardResponse>("get", "/board", full),
      refuse("post", "/deals/a/move", {
        status: 409,
        code: "required_fields",
        detail: "Укажите сумму",
      }),
    );
    renderPage("/board");
    (await screen.findByRole("link", { name: /Окна/ })).focus();
    await userEvent.keyboard("[BracketRight]");
    expect(await screen.findByText("Укажите сумму")).toBeDefined();
    expect(within(await stage("Новая")).getByRole("link", { name: /Окна/ })).toBeDefined();
  });

  it("asks for the reason before a deal is lost", async () => {
    const lost: unknown[] = [];
    server.use(
      answer<GetBoardResponse>("get", "/board", full),
      http.post("*/api/v1/deals/a/lose", async ({ request }) => {
        lost.push(await request.json());
        return HttpResponse.json(deal({ id: "a", status: "lost", version: 2 }));
      }),
    );
    renderPage("/board");
    (await screen.findByRole("link", { name: /Окна/ })).focus();
    await userEvent.keyboard("{Shift>}[KeyM]{/Shift}");
    await userEvent.click(await screen.findByRole("button", { name: "Проиграна" }));
    await userEvent.click(await screen.findByRole("button", { name: "Записать отказ" }));
    expect(await screen.findByText("Выберите причину")).toBeDefined();
    await userEvent.click(screen.getByRole("radio", { name: "Дорого" }));
    await userEvent.click(screen.getByRole("button", { name: "Записать отказ" }));
    await waitFor(() => expect(lost).toEqual([{ stage_id: "lost", loss_reason_id: "l1" }]));
  });
});

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
