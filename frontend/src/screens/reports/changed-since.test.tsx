import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReportChangedDeal } from "@/shared/api/report-types";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { changedDeal, report } from "@/test/report-samples";

const NOVEMBER = "from=2026-11-01&to=2026-11-30";

let deals: ReportChangedDeal[];
let asked: Record<string, string>[];

beforeEach(() => {
  deals = [changedDeal("d1"), changedDeal("d2", { deleted_at: "2026-11-24T09:00:00Z" })];
  asked = [];
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/reports/loss-reasons", report({ report: "loss-reasons", rows: [] })),
    http.get("*/api/v1/reports/changed-since", ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ ...page(deals), count: deals.length, count_is_exact: true });
    }),
  );
});

describe("what has changed since", () => {
  it("stands below the figures and opens the deals, those in the trash without a way", async () => {
    renderPage(`/reports?report=loss-reasons&${NOVEMBER}&channel=c1`);
    const line = await screen.findByRole("button", { name: "Изменилось с тех пор: 2 сделки" });
    const question = { report: "loss-reasons", from: "2026-11-01", channel_id: "c1" };
    expect(asked[0]).toMatchObject({ ...question, limit: "1", count: "exact" });
    await userEvent.click(line);
    const dialog = await screen.findByRole("dialog", { name: "Изменилось с тех пор" });
    // It has paragraphs of its own, which no paragraph may hold.
    expect(dialog.closest("p") ?? line.closest("p")).toBeNull();
    const drawer = within(dialog);
    const list = await drawer.findByRole("list", { name: "Сделки, которых в отчёте больше нет" });
    const lines = within(list).getAllByRole("listitem");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.textContent).toContain("Была выиграна 20.11.2026, Анна");
    const links = within(list).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/deals/d1"]);
    await userEvent.click(drawer.getByRole("button", { name: "Закрыть" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is silent where nothing has", async () => {
    deals = [];
    renderPage(`/reports?report=loss-reasons&${NOVEMBER}`);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(await screen.findByRole("list", { name: "Итого за период" })).toBeTruthy();
    const line = screen.findByRole("button", { name: /^Изменилось с тех пор/ }, { timeout: 300 });
    await expect(line).rejects.toThrow();
  });
});
