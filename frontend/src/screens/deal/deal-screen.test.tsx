import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type {
  EditDealResponse,
  GetDealMovementResponse,
  GetDealResponse,
  ListDealEventsResponse,
  SetDealLinesResponse,
} from "@/shared/api/generated/types.gen";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal } from "@/test/samples";

const event = {
  seq: 1,
  at: "2026-11-20T10:00:00Z",
  actor: { kind: "user" as const, id: "u2", name: "Павел Орлов" },
  kind: "deal.created",
  data: {},
};

beforeEach(() => {
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal()),
    answer<ListDealEventsResponse>("get", "/deals/d1/events", page([event])),
    answer<GetDealMovementResponse>("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/tasks", page([])),
    answer("get", "/deals/d1/files", page([])),
    answer("get", "/users", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
  );
});

const title = () => screen.findByRole("textbox", { name: "Название сделки" });

describe("a deal's card", () => {
  it("saves a field left with Enter, under the version that was seen", async () => {
    const asked: unknown[] = [];
    server.use(
      http.patch("*/api/v1/deals/d1", async ({ request }) => {
        asked.push(request.headers.get("If-Match"), await request.json());
        const saved: EditDealResponse = deal({ title: "Двери", version: 4 });
        return HttpResponse.json(saved);
      }),
    );
    renderPage("/deals/d1");
    await userEvent.clear(await title());
    await userEvent.type(await title(), "Двери{Enter}");
    await waitFor(() => expect(asked).toEqual(['"3"', { title: "Двери" }]));
  });

  it("gives the old text back on Esc and sends nothing", async () => {
    renderPage("/deals/d1");
    await userEvent.type(await title(), " и двери{Escape}");
    expect(await title()).toHaveProperty("value", "Окна для школы");
  });

  it("does not bother the person when somebody changed something else", async () => {
    const versions: (string | null)[] = [];
    server.use(
      http.patch("*/api/v1/deals/d1", ({ request }) => {
        versions.push(request.headers.get("If-Match"));
        server.use(
          answer<GetDealResponse>("get", "/deals/d1", deal({ amount: "5.00", version: 7 })),
        );
        if (versions.length === 1) {
          return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
        }
        return HttpResponse.json(deal({ title: "Двери", version: 8 }));
      }),
    );
    renderPage("/deals/d1");
    await userEvent.clear(await title());
    await userEvent.type(await title(), "Двери{Enter}");
    await waitFor(() => expect(versions).toEqual(['"3"', '"7"']));
    expect(screen.queryByText("Это уже изменили")).toBeNull();
  });

  it("shows both texts when somebody changed the same, and writes mine on request", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.patch("*/api/v1/deals/d1", async ({ request }) => {
        server.use(
          answer<GetDealResponse>("get", "/deals/d1", deal({ title: "Витрины", version: 7 })),
        );
        if (request.headers.get("If-Match") === '"3"') {
          return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
        }
        bodies.push(await request.json());
        return HttpResponse.json(deal({ title: "Двери", version: 8 }));
      }),
    );
    renderPage("/deals/d1");
    await userEvent.clear(await title());
    await userEvent.type(await title(), "Двери{Enter}");
    expect(await screen.findByText("Это уже изменили")).toBeDefined();
    expect(screen.getByText(/другой человек: Павел Орлов/)).toBeDefined();
    expect(screen.getByRole("cell", { name: "Витрины" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Записать моё" }));
    await waitFor(() => expect(bodies).toEqual([{ title: "Двери" }]));
  });

  it("stands on its new stage at once, and goes back by undo", async () => {
    const moves: unknown[] = [];
    const answers = new Map<string, () => void>();
    server.use(
      http.post("*/api/v1/deals/d1/move", async ({ request }) => {
        const body = (await request.json()) as { stage_id: string };
        moves.push(body);
        await new Promise<void>((resolve) => answers.set(body.stage_id, resolve));
        const name = body.stage_id === "work" ? "В работе" : "Новая";
        const stage = { id: body.stage_id, name, kind: "open" as const, norm_days: null };
        return HttpResponse.json(deal({ stage, version: 3 + moves.length }));
      }),
    );
    renderPage("/deals/d1");
    const step = (name: string) => screen.findByRole("button", { name });
    await userEvent.click(await step("В работе"));
    await waitFor(async () =>
      expect((await step("В работе")).getAttribute("aria-current")).toBe("step"),
    );
    await waitFor(() => expect(answers.has("work")).toBe(true));
    answers.get("work")?.();
    await userEvent.click(await step("Отменить"));
    await waitFor(() => expect(answers.has("new")).toBe(true));
    answers.get("new")?.();
    expect(moves).toEqual([{ stage_id: "work" }, { stage_id: "new" }].map(onTop));
  });

  it("goes back to its stage when the server refuses", async () => {
    server.use(
      refuse("post", "/deals/d1/move", {
        status: 409,
        code: "required_fields",
        detail: "Нужна сумма",
      }),
    );
    renderPage("/deals/d1");
    await userEvent.click(await screen.findByRole("button", { name: "В работе" }));
    expect(await screen.findByText("Нужна сумма")).toBeDefined();
    const first = screen.getByRole("button", { name: "Новая" });
    await waitFor(() => expect(first.getAttribute("aria-current")).toBe("step"));
  });

  it("sends lines as the API writes numbers and shows the server's total", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.put("*/api/v1/deals/d1/lines", async ({ request }) => {
        bodies.push(await request.json());
        const saved: SetDealLinesResponse = deal({
          amount: "2250.75",
          amount_is_from_lines: true,
          version: 4,
        });
        return HttpResponse.json(saved);
      }),
    );
    renderPage("/deals/d1");
    await userEvent.click(await screen.findByRole("button", { name: "Добавить позицию" }));
    await userEvent.click(screen.getByRole("button", { name: "Сохранить" }));
    await waitFor(() => expect(bodies).toEqual([{ lines: [] }]));
    await userEvent.click(await screen.findByRole("button", { name: "Добавить позицию" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Название, позиция 1" }), "Окно");
    await userEvent.type(screen.getByRole("textbox", { name: "Цена, позиция 1" }), "1500,5");
    await userEvent.clear(screen.getByRole("textbox", { name: "Количество, позиция 1" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Количество, позиция 1" }), "1,5");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(bodies).toHaveLength(2));
    expect(bodies[1]).toMatchObject({
      lines: [{ title: "Окно", quantity: "1.5", price: "1500.50", discount_percent: "0" }],
    });
    expect(await screen.findByText(/2\s250,75/)).toBeDefined();
  });

  it("keeps tags in their field that the server did not take, with the reason", async () => {
    server.use(
      refuse("patch", "/deals/d1", { status: 503, code: "overloaded", detail: "Сервер занят" }),
    );
    renderPage("/deals/d1");
    const field = await screen.findByRole("textbox", { name: "Метки через запятую" });
    await userEvent.type(field, "опт{Enter}");
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(field).toHaveProperty("value", "опт");
    expect((await screen.findAllByText("Сервер занят")).length).toBeGreaterThan(0);
  });

  it("says when the deal is not there", async () => {
    server.use(
      refuse("get", "/deals/d1", { status: 404, code: "not_found", detail: "Сделки нет" }),
    );
    renderPage("/deals/d1");
    expect(await screen.findByText("Сделки нет")).toBeDefined();
  });

  it("is put down to a sales event", async () => {
    const sent: unknown[] = [];
    const fair = {
      id: "e1",
      title: "Выставка",
      from_on: "2026-12-01",
      to_on: "2026-12-03",
      is_archived: false,
      version: 1,
    };
    server.use(
      answer("get", "/sales-events", page([fair])),
      http.patch("*/api/v1/deals/d1", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(deal({ sales_event: { id: "e1", name: "Выставка" }, version: 4 }));
      }),
    );
    renderPage("/deals/d1");
    await userEvent.selectOptions(await screen.findByLabelText("Событие"), "Выставка");
    await waitFor(() => expect(sent).toEqual([{ sales_event_id: "e1" }]));
  });
});

function onTop(place: { stage_id: string }) {
  return { ...place, after_id: null };
}
