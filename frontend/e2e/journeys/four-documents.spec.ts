import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

/** Issues the draft that is open, and asks for its paper as the page does. */
async function issue(page: Page, kind: string): Promise<string> {
  await expect(
    page.getByRole("heading", { level: 1, name: new RegExp(`^${kind} от `) }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Выставить", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Выставить документ" });
  const asking = page.waitForRequest((request) => request.url().endsWith("/pdf"));
  await dialog.getByRole("button", { name: "Выставить", exact: true }).click();
  const title = page.getByRole("heading", { level: 1, name: new RegExp(`^${kind} № 1 от `) });
  await expect(title).toBeVisible();
  const asked = await asking;
  const paper = await page.request.get(asked.url(), {
    headers: { Authorization: (await asked.headerValue("authorization")) ?? "" },
  });
  expect(paper.status()).toBe(200);
  expect(paper.headers()["content-type"]).toContain("application/pdf");
  expect((await paper.body()).subarray(0, 4).toString()).toBe("%PDF");
  return (await title.textContent()) ?? "";
}

test("quote, contract, invoice and act of one deal stand as a chain under its money", async ({
  page,
  sale,
}) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Коммерческое предложение" }).click();
  const titles = [await issue(page, "Коммерческое предложение")];
  for (const [kind, button] of [
    ["Договор", /^Договор на основании: Коммерческое предложение № /],
    ["Счёт", /^Счёт на основании: Договор № /],
    ["Акт", /^Акт на основании: Счёт № /],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    titles.push(await issue(page, kind));
  }

  await page.getByRole("link", { name: sale.title }).click();
  const chain = page.getByRole("list", { name: "Документы" });
  await expect(chain.getByRole("listitem")).toHaveCount(4);
  // Each within the one that it was made from, down to the act.
  let within = chain;
  for (const title of titles) {
    within = within
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: title }) })
      .first();
    await expect(within).toContainText(/401\s₽/);
  }
  const money = page.getByRole("table", { name: "Деньги сделки" });
  for (const row of [
    /^Заказано 401\s₽/,
    /^Выставлено в счетах 401\s₽ 0\s₽$/,
    /^Оплачено 0\s₽ 401\s₽$/,
    /^Закрыто актами, УПД, накладными 401\s₽ 0\s₽$/,
  ]) {
    await expect(money.getByRole("row", { name: row })).toBeVisible();
  }
  await expectAccessible(page);
});
