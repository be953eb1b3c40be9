import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type {
  GetDealResponse,
  ListDealsResponse,
  RestoreDealResponse,
} from "@/shared/api/generated/types.gen";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal, row } from "@/test/samples";

// A small window, so that little has to be scrolled, but with room around what is seen.
vi.mock("@/shared/lib/paging", async (original) => ({
  ...(await original<object>()),
  MOST_PAGES: 3,
}));

let asked: Record<string, string>[] = [];

/** Answers pages and remembers what was asked. */
function list(reply: (query: URLSearchParams) => ListDealsResponse): void {
  server.use(
    http.get("*/api/v1/deals", ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(Object.fromEntries(query));
      return HttpResponse.json(reply(query));
    }),
  );
}

beforeEach(() => {
  asked = [];
  server.use(answer("get", "/channels", page([])), answer("get", "/deal-types", page([])));
});

const table = () => screen.findByRole("table", { name: "Сделки" });
const titles = (): (string | null)[] =>
  screen.getAllByRole("link", { name: /^Сделка / }).map((link) => link.textContent);

describe("the list of deals", () => {
  it("asks what its address says", async () => {
    list(() => page([row("a")]));
    renderPage("/deals?status=open&stage=new,work&amount_from=1000&without_task=true&sort=-amount");
    await table();
    expect(asked[0]).toEqual({
      status: "open",
      stage_id: "new,work",
      amount_from: "1000.00",
      without_task: "true",
      sort: "-amount",
      limit: "50",
    });
    expect(screen.getByRole("columnheader", { name: "Сумма" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(
      await screen.findByRole("button", { name: "Убрать фильтр: Этап: Новая, В работе" }),
    ).toBeDefined();
  });

  it("fits a screen of 1366 with its usual columns", async () => {
    list(() => page([row("a")]));
    renderPage("/deals");
    // Without the menu at the left, the margins, and the bar of scrolling.
    expect(Number.parseInt((await table()).style.minWidth, 10)).toBeLessThanOrEqual(1101);
  });

  it("turns the order by a column's title", async () => {
    list(() => page([row("a")]));
    renderPage("/deals");
    const head = within(await table());
    await userEvent.click(head.getByRole("button", { name: "Сумма" }));
    await waitFor(() => expect(asked.at(-1)?.["sort"]).toBe("-amount"));
    await userEvent.click(head.getByRole("button", { name: "Сумма" }));
    await waitFor(() => expect(asked.at(-1)?.["sort"]).toBe("amount"));
    await userEvent.click(head.getByRole("button", { name: "Создана" }));
    const created = head.getByRole("columnheader", { name: "Создана" });
    await waitFor(() => expect(created.getAttribute("aria-sort")).toBe("descending"));
  });

  it("draws a part of many rows and fetches the next page on the way", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => row(`${index}`));
    list((query) =>
      query.get("cursor") === "next"
        ? page(rows.slice(50))
        : { items: rows.slice(0, 50), next_cursor: "next" },
    );
    renderPage("/deals");
    await table();
    expect(screen.getAllByRole("row").length).toBeLessThanOrEqual(60);
    const first = screen.getByRole("link", { name: "Сделка 0" });
    first.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(asked.some((query) => query["cursor"] === "next")).toBe(true));
  });

  it("lets rows go that were left far behind, and brings them back", async () => {
    const rows = Array.from({ length: 200 }, (_, index) => row(`${index}`));
    list((query) => {
      const from = Number(query.get("cursor") ?? 0);
      const next = from + 50 < rows.length ? `${from + 50}` : null;
      return { items: rows.slice(from, from + 50), next_cursor: next };
    });
    const focused = (title: string) =>
      waitFor(() => expect(document.activeElement?.textContent).toBe(title));

    renderPage("/deals");
    (await screen.findByRole("link", { name: "Сделка 0" })).focus();
    for (const last of ["Сделка 49", "Сделка 99", "Сделка 149"]) {
      const before = asked.length;
      await userEvent.keyboard("{End}");
      await focused(last);
      await waitFor(() => expect(asked).toHaveLength(before + 1));
    }
    await waitFor(() =>
      expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("201"),
    );
    expect(screen.queryByRole("link", { name: "Сделка 0" })).toBeNull();

    await userEvent.keyboard("{Home}");
    await focused("Сделка 0");
    // Not page by page: the first one at once, and then what the eye comes near to.
    const cursors = asked.map((query) => query["cursor"] ?? null);
    expect(cursors.slice(0, 5)).toEqual([null, "50", "100", "150", null]);
  });

  it("is walked by keys with one tab stop", async () => {
    list(() => page([row("a"), row("b")]));
    renderPage("/deals");
    await table();
    await userEvent.keyboard("[KeyJ]");
    expect(document.activeElement?.textContent).toBe("Сделка a");
    await userEvent.keyboard("[KeyJ]");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Сделка b"));
    await userEvent.keyboard("[ArrowUp]");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Сделка a"));
    const stops = screen
      .getAllByRole("link", { name: /^Сделка / })
      .filter((link) => link.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it("counts only for those who ask", async () => {
    list((query) => ({
      items: [row("a")],
      next_cursor: "n",
      ...(query.get("count") === "true" && { count: 1000, count_is_exact: false }),
      ...(query.get("count") === "exact" && { count: 12408, count_is_exact: true }),
    }));
    renderPage("/deals");
    await table();
    expect(asked.every((query) => query["count"] === undefined)).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Сколько всего?" }));
    await userEvent.click(await screen.findByText(/^1\s000\+$/));
    expect(await screen.findByText(/^12\s408$/)).toBeDefined();
  });

  it("is narrowed to a department and a reason in its dialog", async () => {
    server.use(
      answer("get", "/departments", page([{ id: "o1", name: "Опт", parent_id: null, version: 1 }])),
    );
    list(() => page([row("a")]));
    renderPage("/deals");
    await table();
    await userEvent.click(screen.getByRole("button", { name: "Фильтры" }));
    const dialog = within(await screen.findByRole("dialog"));
    const chip = async (group: string, name: string) =>
      within(await dialog.findByRole("group", { name: group })).getByText(name);
    await userEvent.click(await chip("Отдел", "Опт"));
    await userEvent.click(await chip("Причина отказа", "Дорого"));
    await userEvent.click(dialog.getByRole("button", { name: "Показать" }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ department_id: "o1", loss_reason_id: "l1", limit: "50" }),
    );
  });

  it("shows the columns this person chose before", async () => {
    localStorage.setItem("canape.columns.deals", '{"tags":true,"client":false,"number":7}');
    list(() => page([row("a", { tags: ["срочно"] })]));
    renderPage("/deals");
    const head = within(await table());
    expect(head.getByRole("cell", { name: "срочно" })).toBeDefined();
    expect(head.queryByRole("columnheader", { name: "Клиент" })).toBeNull();
    expect(head.getByRole("columnheader", { name: "Номер" })).toBeDefined();
  });
});

describe("a list without deals", () => {
  it("invites to make the first", async () => {
    list(() => page([]));
    renderPage("/deals");
    expect(await screen.findByText("Сделок пока нет")).toBeDefined();
    expect(screen.getByRole("button", { name: "Создать сделку" })).toBeDefined();
  });

  it("says that the filters hide all, and resets them", async () => {
    list(() => page([]));
    renderPage("/deals?tag=редко");
    expect(await screen.findByText("Таких сделок нет")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Сбросить фильтры" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ limit: "50" }));
  });

  it("tells in its place what went wrong, and loads on a retry", async () => {
    server.use(
      refuse("get", "/deals", { status: 503, code: "overloaded", detail: "Сервер занят" }),
    );
    renderPage("/deals");
    expect(await screen.findByText("Сервер занят")).toBeDefined();
    list(() => page([row("a")]));
    await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
    expect(await table()).toBeDefined();
  });
});

describe("the trash", () => {
  it("takes a deleted row away at once and brings it back by undo", async () => {
    let isTrashed = false;
    list(() => page(isTrashed ? [row("b")] : [row("a"), row("b")]));
    server.use(
      http.delete("*/api/v1/deals/a", ({ request }) => {
        expect(request.headers.get("If-Match")).toBe('"1"');
        isTrashed = true;
        return new HttpResponse(null, { status: 204 });
      }),
      answer<GetDealResponse>("get", "/deals/a", deal({ id: "a", version: 2 })),
      http.post("*/api/v1/deals/a/restore", ({ request }) => {
        expect(request.headers.get("If-Match")).toBe('"2"');
        isTrashed = false;
        const back: RestoreDealResponse = deal({ id: "a", version: 3 });
        return HttpResponse.json(back);
      }),
    );
    renderPage("/deals");
    await table();
    await userEvent.click(screen.getByRole("button", { name: "Удалить: Сделка a" }));
    await waitFor(() => expect(titles()).toEqual(["Сделка b"]));
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    await waitFor(() => expect(titles()).toContain("Сделка a"));
  });

  it("lists what lies there and restores it", async () => {
    list((query) => page(query.get("trash") ? [row("a")] : []));
    server.use(
      answer<GetDealResponse>("get", "/deals/a", deal({ id: "a", version: 2 })),
      answer<RestoreDealResponse>("post", "/deals/a/restore", deal({ id: "a", version: 3 })),
    );
    renderPage("/deals?trash=true");
    expect(await screen.findByRole("table", { name: "Удалённые сделки" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Восстановить: Сделка a" }));
    expect(await screen.findByText(/восстановлена/)).toBeDefined();
  });

  it("is empty at first", async () => {
    list(() => page([]));
    renderPage("/deals?trash=true");
    expect(await screen.findByText("Корзина пуста")).toBeDefined();
  });
});
