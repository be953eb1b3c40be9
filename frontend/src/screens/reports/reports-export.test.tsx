import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "@/shared/api/types";
import { funnel } from "@/test/funnel-samples";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { report } from "@/test/report-samples";

vi.mock("@/shared/ui/echart-view", () => ({ EchartView: () => null }));
const save = vi.hoisted(() => vi.fn());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: save }));

const NOVEMBER = "from=2026-11-01&to=2026-11-30";
const PAGE = `/reports?report=channels&${NOVEMBER}&compare=previous&split=month&employee=u1`;

let sent: unknown[];

const allow = (...permissions: Me["permissions"]): void =>
  server.use(answer<Me>("get", "/me", { ...me, permissions }));

const choose = async (format: string): Promise<void> => {
  await userEvent.click(await screen.findByRole("button", { name: "Выгрузить" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: format }));
};

beforeEach(() => {
  sent = [];
  save.mockReset();
  server.use(
    answer("get", "/reports/channels", report({ report: "channels", rows: [] })),
    http.post("*/api/v1/reports/export", async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse("\ufeffКанал;Выиграно\r\n", {
        headers: { "Content-Type": "text/csv; charset=utf-8" },
      });
    }),
  );
});

describe("a report as a file", () => {
  it("asks what the page asks, and is saved byte by byte", async () => {
    renderPage(PAGE);
    await choose("Текст с разделителями (CSV)");
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    const [name, content] = save.mock.calls[0] as [string, Blob];
    expect(name).toBe("channels-2026-11-01-2026-11-30.csv");
    expect([...new Uint8Array(await content.arrayBuffer())].slice(0, 3)).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    expect(sent).toEqual([
      {
        report: "channels",
        format: "csv",
        parameters: {
          from: "2026-11-01",
          to: "2026-11-30",
          compare: "previous",
          split: "month",
          employee_id: "u1",
        },
      },
    ]);
    expect(await screen.findByText("Файл в загрузках")).toBeDefined();
    await choose("Таблица Excel (XLSX)");
    await waitFor(() => expect(sent[1]).toMatchObject({ format: "xlsx" }));
    await choose("Документ для печати (PDF)");
    await waitFor(() => expect(sent[2]).toMatchObject({ format: "pdf" }));
    expect(save.mock.calls.map(([file]) => file as string)).toContain(
      "channels-2026-11-01-2026-11-30.pdf",
    );
  });

  it("is offered of a funnel, and of the way of deals", async () => {
    server.use(
      answer("get", "/reports/funnel", funnel()),
      answer("get", "/reports/movement", page([])),
    );
    const first = renderPage(`/reports/funnel?${NOVEMBER}&mode=moves`);
    await choose("Таблица Excel (XLSX)");
    await waitFor(() =>
      expect(sent[0]).toMatchObject({ report: "funnel", parameters: { mode: "moves" } }),
    );
    first.unmount();
    renderPage(`/reports/movement?${NOVEMBER}`);
    expect(await screen.findByText(/не создано ни одной сделки/)).toBeDefined();
    await choose("Таблица Excel (XLSX)");
    await waitFor(() => expect(sent[1]).toMatchObject({ report: "movement", format: "xlsx" }));
  });

  it("that is refused says why", async () => {
    server.use(
      refuse("post", "/reports/export", {
        status: 403,
        code: "permission_denied",
        detail: "Нет права видеть расходы",
      }),
    );
    renderPage(PAGE);
    await choose("Таблица Excel (XLSX)");
    expect(await screen.findByText("Выгрузить не получилось")).toBeDefined();
    expect(screen.getByText("Нет права видеть расходы")).toBeDefined();
    expect(save).not.toHaveBeenCalled();
  });

  it("is not offered to whoever may not take deals out", async () => {
    allow(...me.permissions.filter(({ name }) => name !== "deals.export"));
    renderPage(PAGE);
    expect(await screen.findByText("За эти дни показать нечего")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Выгрузить" })).toBeNull();
  });

  it("says where it holds fewer deals than the screen", async () => {
    allow(...me.permissions.filter(({ name }) => name !== "deals.export"), {
      name: "deals.export",
      reach: "own",
    });
    renderPage(PAGE);
    await userEvent.click(await screen.findByRole("button", { name: "Выгрузить" }));
    expect(await screen.findByText(/цифры могут быть меньше, чем на экране/)).toBeDefined();
  });
});
