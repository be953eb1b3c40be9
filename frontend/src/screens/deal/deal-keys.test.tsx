import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { GetBoardResponse, GetDealResponse } from "@/shared/api/generated/types.gen";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { board, card, column, deal, row } from "@/test/samples";

const anna = { id: "u1", name: "Анна Смирнова" };
const boris = { id: "u2", name: "Борис Котов" };

const colleague = (person: typeof anna) => ({ ...person, is_active: true });

const columns = board([
  column("new", [card("a", { tags: ["срочно"], responsible: anna }), card("b")]),
  column("work", []),
  column("won", []),
  column("lost", []),
]);

const tagged = board([column("new", [card("a", { tags: ["срочно", "опт"] })])]);

let sent: [string, unknown][] = [];

/** Takes a change of deal «a», whatever it is, and remembers it. */
function takes(method: "patch" | "post", path: string, changed: GetDealResponse) {
  return http[method](`*/api/v1/deals/a${path}`, async ({ request }) => {
    sent.push([request.headers.get("If-Match") ?? "", await request.json()]);
    return HttpResponse.json(changed);
  });
}

const known = (id: string, extra: Partial<GetDealResponse> = {}) =>
  deal({ id, title: `Сделка ${id}`, ...extra });

beforeEach(() => {
  sent = [];
  server.use(
    answer<GetBoardResponse>("get", "/board", columns),
    answer("get", "/deals", page([row("a"), row("b")])),
    answer("get", "/deals/a", known("a", { tags: ["срочно"], responsible: anna })),
    answer("get", "/deals/b", known("b")),
    ...["a", "b"].flatMap((id) => [
      answer("get", `/deals/${id}/events`, page([])),
      answer("get", `/deals/${id}/notes`, page([])),
      answer("get", `/deals/${id}/tasks`, page([])),
      answer("get", `/deals/${id}/files`, page([])),
      answer("get", `/deals/${id}/movement`, page([])),
    ]),
    answer("get", "/users", page([colleague(anna), colleague(boris)])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
  );
});

const link = (id: string) => screen.findByRole("link", { name: new RegExp(`^Сделка ${id}`) });
const peeked = (name: string) => screen.findByRole("heading", { level: 2, name });
const noPeek = () =>
  waitFor(() =>
    expect(screen.queryByRole("complementary", { name: "Быстрый просмотр" })).toBeNull(),
  );

describe.each(["/board", "/deals"])("a deal looked at from %s", (path) => {
  it("opens beside it by Space, follows the focus, and closes by Esc and Space", async () => {
    renderPage(path);
    const first = await link("a");
    first.focus();
    await userEvent.keyboard("[Space]");
    expect(await peeked("Сделка a")).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(first));
    await userEvent.keyboard("[KeyJ]");
    expect(await peeked("Сделка b")).toBeDefined();
    await userEvent.keyboard("[Escape]");
    await noPeek();
    const focused = await link("b");
    await waitFor(() => expect(document.activeElement).toBe(focused));
    await userEvent.keyboard("[Space]");
    expect(await peeked("Сделка b")).toBeDefined();
    await userEvent.keyboard("[Space]");
    await noPeek();
  });

  it("is opened to be changed by E", async () => {
    renderPage(path);
    (await link("a")).focus();
    await userEvent.keyboard("[KeyE]");
    const title = await screen.findByRole("textbox", { name: "Название сделки" });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });
});

describe("a letter on a card", () => {
  it("leaves Space to the buttons of the card", async () => {
    renderPage("/board");
    await link("a");
    screen.getByRole("button", { name: "Перенести: Сделка a" }).focus();
    await userEvent.keyboard("[Space]");
    expect(await screen.findByRole("dialog", { name: "На какой этап?" })).toBeDefined();
    expect(screen.queryByRole("complementary", { name: "Быстрый просмотр" })).toBeNull();
  });

  it("gives the deal to somebody else, and back", async () => {
    server.use(takes("post", "/assign", known("a", { responsible: boris, version: 4 })));
    renderPage("/board");
    (await link("a")).focus();
    await userEvent.keyboard("[KeyA]");
    await userEvent.click(await screen.findByRole("button", { name: "Борис Котов" }));
    await waitFor(() => expect(sent).toEqual([['"3"', { responsible_id: "u2" }]]));
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(sent.at(-1)?.[1]).toEqual({ responsible_id: "u1" }));
  });

  it("writes its tags", async () => {
    renderPage("/board");
    (await link("a")).focus();
    server.use(
      takes("patch", "", known("a", { tags: ["срочно", "опт"], version: 4 })),
      answer<GetBoardResponse>("get", "/board", tagged),
    );
    await userEvent.keyboard("[KeyL]");
    const field = await screen.findByRole("textbox", { name: "Метки через запятую" });
    await userEvent.type(field, ", опт ,{Control>}{Enter}{/Control}");
    await waitFor(() => expect(sent).toEqual([['"3"', { tags: ["срочно", "опт"] }]]));
    expect(await screen.findByText("опт")).toBeDefined();
  });

  it("shows the tags before the server has said a word, and takes them back when it refuses", async () => {
    const refusal = Promise.withResolvers<void>();
    server.use(
      http.patch("*/api/v1/deals/a", async () => {
        await refusal.promise;
        const body = { code: "deal_closed", status: 409, detail: "Сделка закрыта" };
        return HttpResponse.json(body, { status: 409 });
      }),
    );
    renderPage("/board");
    (await link("a")).focus();
    await userEvent.keyboard("[KeyL]");
    const field = await screen.findByRole("textbox", { name: "Метки через запятую" });
    await userEvent.type(field, ", опт{Control>}{Enter}{/Control}");
    expect(await screen.findByText("опт")).toBeDefined();
    refusal.resolve();
    expect(await screen.findByText("Сделка закрыта")).toBeDefined();
    await waitFor(() => expect(screen.queryByText("опт")).toBeNull());
    // What was typed is still there to be sent again.
    expect(field).toHaveProperty("value", "срочно, опт");
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByText("Набранное не сохранено и пропадёт.")).toBeDefined();
  });

  it("is offered by the palette, too, and means the card that one came from", async () => {
    renderPage("/board");
    (await link("b")).focus();
    await userEvent.keyboard("{Control>}[KeyK]{/Control}");
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Найти или выполнить" }),
      "Быстрый{Enter}",
    );
    expect(await peeked("Сделка b")).toBeDefined();
  });
});

it("E on an open card goes to its first field", async () => {
  renderPage("/deals/a");
  const title = await screen.findByRole("textbox", { name: "Название сделки" });
  await userEvent.keyboard("[KeyE]");
  await waitFor(() => expect(document.activeElement).toBe(title));
});
