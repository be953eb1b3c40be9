import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "@/shared/api/types";
import { planTable } from "@/test/cost-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

vi.mock("@/shared/lib/use-today", () => ({ useToday: () => "2026-11-22" }));

const rights = ["plans.read", "plans.manage"].map((name) => ({ name, reach: "all" }) as const);

let asked: Record<string, string>[];
let sent: { path: string; body: unknown }[];

const note = async (request: Request): Promise<void> => {
  const path = new URL(request.url).pathname.replace("/api/v1", "");
  sent.push({ path, body: await request.json() });
};

beforeEach(() => {
  asked = [];
  sent = [];
  server.use(
    answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...rights] }),
    http.get("*/api/v1/plans", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(planTable());
    }),
    http.put("*/api/v1/plans", async ({ request }) => {
      await note(request);
      return HttpResponse.json(page([]));
    }),
    http.post("*/api/v1/plans/copy", async ({ request }) => {
      await note(request);
      return HttpResponse.json({ created: 12, changed: 0, left: 1 });
    }),
    http.post("*/api/v1/plans/spread", async ({ request }) => {
      await note(request);
      return HttpResponse.json({ created: 24, changed: 0, left: 0 });
    }),
  );
});

const cell = (name: string) => screen.findByRole("textbox", { name });
const OF_FIRM = "Фирма в целом, ноябрь 2026";

describe("the table of plans", () => {
  it("shows subjects by months with the sums of the server", async () => {
    renderPage("/plans");
    expect(await cell(OF_FIRM)).toHaveProperty("value", "300\u00a0000");
    const table = within(screen.getByRole("table", { name: "Планы" }));
    const sums = table.getByRole("row", { name: /^Всего по сотрудникам/ });
    expect(within(sums).getAllByText(/^50\s000\s₽$/)).toHaveLength(2);
    expect(asked).toEqual([{ measure: "revenue", month_from: "2026-01", month_to: "2026-12" }]);
  });

  it("is of another measure and year by choice", async () => {
    renderPage("/plans");
    await cell(OF_FIRM);
    await userEvent.selectOptions(screen.getByLabelText("Показатель"), "Выигранные сделки");
    await userEvent.selectOptions(screen.getByLabelText("Год"), "2027");
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        measure: "deals",
        month_from: "2027-01",
        month_to: "2027-12",
      }),
    );
  });

  it("keeps a cell when it is left, at the version that was seen", async () => {
    renderPage("/plans");
    const input = await cell("Вера Орлова, декабрь 2026");
    await userEvent.clear(input);
    await userEvent.type(input, "60 000{Enter}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      measure: "revenue",
      cells: [
        {
          subject: { kind: "employee", id: "u2" },
          month: "2026-12",
          amount: "60000.00",
          version: 4,
        },
      ],
    });
  });

  it("does not overwrite what somebody else sets while one types", async () => {
    const { queries } = renderPage("/plans");
    const input = await cell(OF_FIRM);
    await userEvent.clear(input);
    await userEvent.type(input, "5");
    const [firm, ...others] = planTable().rows;
    const cells = [{ amount: "400000.00", version: 2 }, null];
    const table = planTable({
      rows: firm ? [{ ...firm, cells, total: "400000.00" }, ...others] : [],
    });
    server.use(http.get("*/api/v1/plans", () => HttpResponse.json(table)));
    await act(() => queries.invalidateQueries());
    expect(await screen.findByText(/^400\s000\s₽$/)).toBeDefined();
    await userEvent.tab();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      measure: "revenue",
      cells: [expect.objectContaining({ amount: "5.00", version: 1 })],
    });
  });

  it("does not send what is no sum, nor what was given up", async () => {
    renderPage("/plans");
    const input = await cell(OF_FIRM);
    await userEvent.clear(input);
    await userEvent.type(input, "много");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    await userEvent.keyboard("{Escape}");
    expect(input).toHaveProperty("value", "300\u00a0000");
    await userEvent.tab();
    expect(sent).toEqual([]);
  });

  it("is walked over by arrows with one stop of the keyboard", async () => {
    renderPage("/plans");
    const first = await cell(OF_FIRM);
    await userEvent.click(first);
    await userEvent.keyboard("{ArrowDown}");
    const below = await cell("Вера Орлова, ноябрь 2026");
    expect(document.activeElement).toBe(below);
    expect(below.tabIndex).toBe(0);
    expect(first.tabIndex).toBe(-1);
  });

  it("takes a block of a spreadsheet at once", async () => {
    renderPage("/plans");
    const first = await cell(OF_FIRM);
    fireEvent.paste(first, { clipboardData: { getData: () => "1\t2\n3\t4\n" } });
    await waitFor(() => expect(sent).toHaveLength(1));
    const cells = ["1.00", "2.00", "3.00", "4.00"].map((amount) =>
      expect.objectContaining({ amount }),
    );
    expect(sent[0]?.body).toEqual({ measure: "revenue", cells });
  });

  it("tells at its cell what the server has against it, and keeps what was typed", async () => {
    server.use(
      refuse("put", "/plans", {
        status: 412,
        code: "stale",
        title: "Это уже изменили",
        errors: [
          { pointer: "/cells/0/version", code: "cell_changed", message: "Эту ячейку уже изменили" },
        ],
      }),
    );
    renderPage("/plans");
    const input = await cell(OF_FIRM);
    await userEvent.clear(input);
    await userEvent.type(input, "5");
    await userEvent.tab();
    await waitFor(() => expect(input.getAttribute("title")).toBe("Эту ячейку уже изменили"));
    expect(input).toHaveProperty("value", "5");
  });

  it("is only read by whoever may not set plans", async () => {
    const [read] = rights;
    server.use(
      answer<Me>("get", "/me", { ...me, permissions: read ? [...me.permissions, read] : [] }),
    );
    renderPage("/plans");
    expect(await screen.findByRole("table", { name: "Планы" })).toBeDefined();
    expect(screen.queryByRole("textbox", { name: OF_FIRM })).toBeNull();
    expect(screen.queryByRole("button", { name: "Скопировать" })).toBeNull();
  });

  it("offers no plans of profit to whoever does not see profit, and asks for none", async () => {
    renderPage("/plans?measure=profit");
    await cell(OF_FIRM);
    const choice = within(screen.getByLabelText("Показатель"));
    const names = choice.getAllByRole("option").map(({ textContent }) => textContent);
    expect(names).toEqual(["Выручка", "Полученные деньги", "Выигранные сделки", "Новые заявки"]);
    expect(asked.map(({ measure }) => measure)).toEqual(["revenue"]);
  });

  it("is of profit for those who see profit", async () => {
    const more = [...rights, { name: "profit.read", reach: "all" } as const];
    server.use(answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...more] }));
    renderPage("/plans?measure=profit");
    await cell(OF_FIRM);
    expect(screen.getByLabelText("Показатель")).toHaveProperty("value", "profit");
    expect(asked.map(({ measure }) => measure)).toEqual(["profit"]);
  });

  it("is not shown to whoever may not see plans", async () => {
    server.use(answer<Me>("get", "/me", me));
    renderPage("/plans");
    expect(await screen.findByText("Планы вам не видны")).toBeDefined();
  });
});

describe("many cells at once", () => {
  it("are copied from the year before by so many per cent more", async () => {
    renderPage("/plans");
    await cell(OF_FIRM);
    await userEvent.click(screen.getByRole("button", { name: "Скопировать" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Скопировать планы" }));
    const percent = await dialog.findByLabelText("Изменить на, %");
    await userEvent.clear(percent);
    await userEvent.type(percent, "10");
    await userEvent.click(dialog.getByRole("button", { name: "Скопировать" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      measure: "revenue",
      month_from: "2025-01",
      month_to: "2025-12",
      to_first: "2026-01",
      percent: "10",
      overwrites: false,
    });
    expect(await screen.findByText(/новых\s— 12/)).toBeDefined();
  });

  it("get the parts of a sum", async () => {
    renderPage("/plans");
    await cell(OF_FIRM);
    await userEvent.click(screen.getByRole("button", { name: "Разложить сумму" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Разложить сумму" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Разложить" }));
    expect(await dialog.findByText("Выберите, чей это план")).toBeDefined();
    await userEvent.type(dialog.getByLabelText("Сумма, ₽"), "1 200 000");
    await userEvent.click(dialog.getByRole("button", { name: "Вера Орлова" }));
    await userEvent.click(dialog.getByRole("button", { name: "Разложить" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      total: "1200000.00",
      subjects: [{ kind: "employee", id: "u2" }],
      month_from: "2026-01",
      month_to: "2026-12",
    });
  });
});
