import { screen, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { type Layout, USUAL } from "@/features/home/layout-model";
import { debtTotals } from "@/test/debts-samples";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { original } from "@/test/paper-samples";
import { renderPage } from "@/test/render";
import { documentRow } from "@/test/samples";

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const hrefOf = (line: HTMLElement | undefined) =>
  line && within(line).getByRole("link").getAttribute("href");

const COUNTS = {
  minutes: 30,
  requests_unanswered: 0,
  deals_without_task: 0,
  deals_idle: 0,
  invoices_overdue: 7,
  originals_overdue: null,
};

beforeEach(() =>
  server.use(
    answer<Layout>("get", "/me/home", {
      ...USUAL,
      hidden: USUAL.order.filter((name) => name !== "money" && name !== "originals"),
    }),
    answer("get", "/reports/debts", debtTotals()),
    answer("get", "/reports/now", COUNTS),
    answer(
      "get",
      "/documents",
      page([
        documentRow({
          id: "i1",
          number: "7",
          buyer_name: "ООО «Школа»",
          pay_by: "2026-11-20",
          amount: "400.00",
          paid: "150.00",
          payment_state: "partly_paid",
        }),
      ]),
    ),
    answer(
      "get",
      "/originals",
      page([
        original({ days_overdue: 3 }),
        original({ id: "o2", document_id: "w2", side: "theirs", awaits: null }),
      ]),
    ),
  ),
);

it("invoices that are late stand with what is paid of them, and lead to themselves and to all of them", async () => {
  renderPage("/home");
  const block = within(await screen.findByRole("region", { name: "Расчёты с клиентами" }));
  const all = await block.findByRole("link", { name: "Все просроченные: 7" });
  expect(all.getAttribute("href")).toBe("/documents?paid=overdue");
  const lines = block.getAllByRole("listitem").slice(3);
  expect(lines.map(textOf)).toEqual(["Счёт № 7ООО «Школа»400 ₽оплачено 150 ₽ · до 20.11.2026"]);
  expect(hrefOf(lines[0])).toBe("/documents/i1");
});

it("originals that are late stand with the days they are late, where that is known", async () => {
  renderPage("/home");
  const block = within(await screen.findByRole("region", { name: "Просроченные оригиналы" }));
  const all = await block.findByRole("link", { name: "В контроль оригиналов" });
  expect(all.getAttribute("href")).toBe("/originals?state=overdue");
  const lines = block.getAllByRole("listitem");
  expect(lines.map(textOf)).toEqual([
    "Акт № 15ООО «Школа» · Наш оригинал3 дня",
    "Акт № 15ООО «Школа» · Оригинал клиента",
  ]);
  expect(lines.map(hrefOf)).toEqual(["/documents/w1", "/documents/w2"]);
});
