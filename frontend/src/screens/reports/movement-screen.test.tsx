import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DealPath } from "@/shared/api/report-types";
import { dealPath } from "@/test/funnel-samples";
import "./movement-screen";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.kind}: {data.series.map(({ name, texts }) => `${name} ${texts[0] ?? ""}`).join("; ")}
    </div>
  ),
}));

const NOVEMBER = "from=2026-11-01&to=2026-11-30";
const ANNA = { id: "u1", name: "Анна" };

let paths: DealPath[];
let asked: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

beforeEach(() => {
  asked = [];
  paths = [
    dealPath("d1", {
      status: "won",
      visits: [
        {
          stage: { id: "s1", name: "Новая", kind: "open", norm_days: 2 },
          entered_at: "2026-11-12T09:00:00Z",
          left_at: "2026-11-14T09:00:00Z",
          seconds: 172_800,
          by: ANNA,
        },
        {
          stage: { id: "s9", name: "Успех", kind: "won", norm_days: null },
          entered_at: "2026-11-14T09:00:00Z",
          left_at: null,
          seconds: 864_000,
          by: null,
        },
      ],
    }),
    dealPath("d2", { is_stuck: true, has_task: false, title: "", number: 7 }),
  ];
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([])),
    http.get("*/api/v1/reports/movement", ({ request }) => {
      const question = Object.fromEntries(new URL(request.url).searchParams);
      asked.push(question);
      return HttpResponse.json(
        question["cursor"]
          ? page([dealPath("d9")])
          : { items: paths, next_cursor: question["standing"] ? null : "next" },
      );
    }),
  );
});

const steps = async (name: string): Promise<string[]> => {
  const list = await screen.findByRole("list", { name: `Путь сделки ${name}` });
  return within(list).getAllByRole("listitem").map(textOf);
};

describe("the movement of deals", () => {
  it("tells the way of each deal, and leads to it", async () => {
    renderPage(`/reports/movement?${NOVEMBER}`);
    expect(await steps("Сделка d1")).toEqual(["Новая 2 дня12.11.2026, Анна", "Успех14.11.2026"]);
    expect(screen.getByRole("link", { name: "Сделка d1" }).getAttribute("href")).toBe("/deals/d1");
    const [first, second] = within(screen.getByRole("list", { name: "Сделки и их пути" }))
      .getAllByRole("listitem")
      .filter((item) => item.querySelector("ol"));
    expect(textOf(first as Element)).toContain("№ 1204 · создана 12.11.2026 · Анна");
    expect(within(first as HTMLElement).getByText("Выиграна")).toBeDefined();
    expect(within(second as HTMLElement).getByRole("link", { name: "№ 7" })).toBeDefined();
    expect(within(second as HTMLElement).getByText("Дольше нормы")).toBeDefined();
    expect(within(second as HTMLElement).getByText("Без задачи")).toBeDefined();
    expect(asked[0]).toEqual({ from: "2026-11-01", to: "2026-11-30", limit: "50" });
  });

  it("is drawn by stages, and the same figures are told to who does not see the picture", async () => {
    renderPage(`/reports/movement?${NOVEMBER}`);
    expect(textOf(await screen.findByTestId("chart"))).toBe("stacked: Новая 2 дня");
    const table = within(
      screen.getByRole("table", { name: "Сколько дней сделки стояли на этапах" }),
    );
    expect(textOf(table.getByRole("row", { name: /^Сделка d1/ }))).toBe("Сделка d12 дня");
    expect(screen.getByRole("img", { name: /^График: Сколько дней/ })).toBeDefined();
  });

  it("goes on behind a cursor", async () => {
    renderPage(`/reports/movement?${NOVEMBER}`);
    expect(await screen.findByText("Показаны 2 сделки, есть ещё")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Показать ещё" }));
    expect(await steps("Сделка d9")).toHaveLength(1);
    expect(screen.getByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ cursor: "next" });
    expect(screen.queryByRole("button", { name: "Показать ещё" })).toBeNull();
  });

  it("shows those that stand still by choice, and says where there are none", async () => {
    renderPage(`/reports/movement?${NOVEMBER}`);
    await steps("Сделка d1");
    paths = [];
    await userEvent.click(screen.getByRole("button", { name: "Застряли" }));
    expect(await screen.findByText("Из этих сделок ни одна не застряла")).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ standing: "stuck" });
    await userEvent.click(screen.getByRole("button", { name: "Без задачи" }));
    expect(await screen.findByText("У каждой из этих сделок есть задача")).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ standing: "without_task" });
    paths = [dealPath("d3")];
    await userEvent.click(screen.getByRole("button", { name: "Все" }));
    await waitFor(() => expect(screen.queryByText(/есть задача/)).toBeNull());
  });

  it("of which nothing is to show, or that does not come, says so", async () => {
    paths = [];
    const first = renderPage(`/reports/movement?${NOVEMBER}&standing=nonsense`);
    expect(await screen.findByText(/не создано ни одной сделки/)).toBeDefined();
    expect(asked[0]?.["standing"]).toBeUndefined();
    first.unmount();
    server.use(refuse("get", "/reports/movement", { status: 500, code: "internal" }));
    renderPage(`/reports/movement?${NOVEMBER}`);
    expect(await screen.findByText("Не получилось загрузить")).toBeDefined();
  });
});
