import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Funnel } from "@/shared/api/report-types";
import type { Me } from "@/shared/api/types";
import type { EchartViewProps } from "@/shared/ui/echart-view";
import { funnel, funnelStage } from "@/test/funnel-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { dealBehind } from "@/test/report-samples";

// What is drawn, without drawing it.
vi.mock("@/shared/ui/echart-view", () => ({
  EchartView: ({ data }: EchartViewProps) => (
    <div data-testid="chart">
      {data.categories.join(", ")};{" "}
      {data.series.map(({ name, texts }) => `${name}: ${texts.join(" ")}`).join("; ")}
    </div>
  ),
}));

const NOVEMBER = "from=2026-11-01&to=2026-11-30";

let shown: Funnel;
let asked: Record<string, string>[];

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const cells = async (stage: string): Promise<string[]> => {
  const head = await screen.findByRole("rowheader", { name: stage });
  const line = head.closest("tr");
  if (!line) throw new Error("a header outside of its row");
  return within(line).getAllByRole("cell").map(textOf);
};

beforeEach(() => {
  shown = funnel();
  asked = [];
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([{ id: "u1", name: "Анна", is_active: true }])),
    http.get("*/api/v1/reports/funnel", ({ request }) => {
      const question = Object.fromEntries(new URL(request.url).searchParams);
      asked.push(question);
      return HttpResponse.json({ ...shown, mode: question["mode"] ?? "cohort" });
    }),
  );
});

describe("a funnel", () => {
  it("tells of each stage who came, who went on, who was lost, and how long it took", async () => {
    renderPage(`/reports/funnel?${NOVEMBER}`);
    expect(await cells("Новая")).toEqual([
      "1 204",
      "903",
      "75 %",
      "301",
      "25 %",
      "120",
      "2 часа",
      "3 дня",
    ]);
    expect(await cells("Счёт выставлен")).toEqual(["0", "0", "—", "0", "—", "0", "—", "—"]);
    expect(textOf(await screen.findByTestId("chart"))).toBe(
      "Новая, Счёт выставлен; Вошли: 1 204 0; Пошли дальше: 903 0; Потеряно: 120 0",
    );
    expect(
      screen.getByRole("img", { name: /^График: Воронка «Продажи», 01\.11\.2026/ }),
    ).toBeDefined();
    expect(asked[0]).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(document.title).toBe("Отчёты: Воронка — Canape CRM");
    const tabs = within(screen.getByRole("navigation", { name: "Отчёты" }));
    expect(tabs.getByRole("link", { current: "page" }).textContent).toBe("Воронка");
  });

  it("leads from a figure to its deals, and back", async () => {
    const behind: Record<string, string>[] = [];
    server.use(
      http.get("*/api/v1/reports/funnel/deals", ({ request }) => {
        behind.push(Object.fromEntries(new URL(request.url).searchParams));
        return HttpResponse.json(page([dealBehind("d1", { value: 1 })]));
      }),
    );
    renderPage(`/reports/funnel?${NOVEMBER}`);
    const figure = await screen.findByRole("button", { name: /^903: Пошли дальше, Новая/ });
    await userEvent.click(figure);
    const drawer = await screen.findByRole("dialog", { name: "Сделки: Пошли дальше" });
    expect(await within(drawer).findByRole("link", { name: "Сделка d1" })).toBeDefined();
    expect(behind[0]).toMatchObject({ at: "s1", passing: "went_on", from: "2026-11-01" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(figure));
    expect(screen.queryByRole("button", { name: /^0: / })).toBeNull();
  });

  it("counts moves by choice, and says how they are counted", async () => {
    renderPage(`/reports/funnel?${NOVEMBER}`);
    await cells("Новая");
    await userEvent.click(screen.getByRole("button", { name: "Переходы" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ mode: "moves" }));
    expect(await screen.findByText(/считается каждое пребывание на этапе/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Переходы" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    const hint = await screen.findByRole("button", { name: "Как считается: Конверсия дальше" });
    await waitFor(() => expect(hint.getAttribute("aria-haspopup")).toBe("dialog"));
    await userEvent.click(hint);
    expect(await screen.findByText(/^Пошли дальше ÷ все уходы с этапа/)).toBeDefined();
  });

  it("of which nothing is to show says so", async () => {
    shown = funnel({ stages: [funnelStage("s1", "Новая")] });
    const first = renderPage(`/reports/funnel?${NOVEMBER}`);
    expect(await screen.findByText(/не создано ни одной сделки/)).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
    first.unmount();
    renderPage(`/reports/funnel?${NOVEMBER}&employee=u1`);
    expect(await screen.findByText(/^Уберите одно из условий/)).toBeDefined();
  });

  it("that does not come is asked for again, and a wrong question is told", async () => {
    server.use(refuse("get", "/reports/funnel", { status: 500, code: "internal" }));
    const first = renderPage(`/reports/funnel?${NOVEMBER}`);
    expect(await screen.findByText("Не получилось загрузить")).toBeDefined();
    first.unmount();
    const errors = [{ pointer: "to", code: "before_first", message: "Раньше первого дня" }];
    server.use(refuse("get", "/reports/funnel", { status: 422, code: "invalid", errors }));
    renderPage("/reports/funnel?from=2026-11-30&to=2026-11-01");
    expect(await screen.findByText("Так отчёт не построить")).toBeDefined();
  });

  it("is not shown to whoever may not see deals", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "deals.read");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage(`/reports/funnel?${NOVEMBER}`);
    expect(await screen.findByText("Отчёты вам не видны")).toBeDefined();
    expect(asked).toEqual([]);
  });

  it("has the days and the filters of the report that one comes from", async () => {
    server.use(refuse("get", "/reports/employees", { status: 500, code: "internal" }));
    renderPage(`/reports?report=employees&${NOVEMBER}&employee=u1&pipeline=p1,p2&split=month`);
    const tabs = within(await screen.findByRole("navigation", { name: "Отчёты" }));
    await userEvent.click(tabs.getByRole("link", { name: "Воронка" }));
    await cells("Новая");
    expect(asked).toEqual([{ from: "2026-11-01", to: "2026-11-30", employee_id: "u1" }]);
  });
});
