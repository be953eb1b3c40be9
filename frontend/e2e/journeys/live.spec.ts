import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "once is enough");

/** Until the page listens, nothing of what others do reaches it. */
async function goListening(page: Page, path: string): Promise<void> {
  const listening = page.waitForResponse((response) => response.url().includes("/events/live"));
  await page.goto(path);
  expect((await listening).status()).toBe(200);
}

test("a card that a colleague moves goes there by itself", async ({ seller: page, api }) => {
  const deal = await api.createDeal({ title: "Живая сделка" });
  const [, second] = await api.stages();
  await goListening(page, "/board");
  const column = page.getByRole("region", { name: second ?? "" });
  await expect(page.getByRole("link", { name: "Живая сделка" })).toBeVisible();
  await expect(column.getByRole("link", { name: "Живая сделка" })).toHaveCount(0);
  await api.move(deal.id, second ?? "");
  await expect(column.getByRole("link", { name: "Живая сделка" })).toBeVisible();
});

test("a note that a colleague writes stands in the open card", async ({
  seller: page,
  colleague,
  api,
}) => {
  const deal = await api.createDeal({ title: "Общая карточка" });
  await goListening(page, `/deals/${deal.id}`);
  await goListening(colleague, `/deals/${deal.id}`);
  await colleague.getByLabel("Заметка").fill("Клиент просит перезвонить");
  await colleague.getByRole("button", { name: "Записать", exact: true }).click();
  const story = page.getByRole("list", { name: "История" });
  await expect(story.getByText("Клиент просит перезвонить")).toBeVisible();
});

test("a document made elsewhere stands on the open card of its client, and leads to the list of them", async ({
  seller: page,
  api,
}) => {
  const company = await api.createCompany({ name: `ООО «Живой клиент ${Date.now()}»` });
  const deal = await api.createDeal({ title: "Сделка клиента", company_id: company.id });
  const other = await api.createDeal({ title: "Чужая сделка" });
  await goListening(page, `/companies/${company.id}`);
  await expect(
    page.getByText("Документов пока нет. Счета и акты создаются в карточке сделки."),
  ).toBeVisible();
  await api.createDocument({ kind: "quote", deal_id: other.id });
  await api.createDocument({ kind: "invoice", deal_id: deal.id });
  const documents = page.getByRole("list", { name: "Документы" });
  await expect(documents.getByRole("link", { name: /^Счёт от / })).toBeVisible();
  await expect(documents.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: "Все документы клиента" }).click();
  await expect(
    page.getByRole("button", { name: `Убрать фильтр: Клиент: ${company.name}` }),
  ).toBeVisible();
  const rows = page.getByRole("table", { name: "Документы" }).locator("[data-row]");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(company.name);
});

test("the second tab of a browser hears through the first, and takes over from it", async ({
  seller: page,
  api,
}) => {
  const deal = await api.createDeal({ title: "Две вкладки" });
  await goListening(page, "/board");
  const second = await page.context().newPage();
  const lines: string[] = [];
  second.on("request", (request) => {
    if (request.url().includes("/events/live")) lines.push(request.url());
  });
  await second.goto("/board");
  await expect(second.getByRole("link", { name: "Две вкладки" })).toBeVisible();
  await api.rename(deal.id, "Переименована раз");
  await expect(second.getByRole("link", { name: "Переименована раз" })).toBeVisible();
  expect(lines).toHaveLength(0);
  const takes = second.waitForRequest((request) => request.url().includes("/events/live"));
  await page.close();
  await takes;
  await api.rename(deal.id, "Переименована два");
  await expect(second.getByRole("link", { name: "Переименована два" })).toBeVisible();
});
