import { expectAccessible } from "../support/axe.ts";
import { card, column } from "../support/board.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => !isMobile, "a journey of the phone");

test("on a phone a deal is made with one thumb and moved by its stage list", async ({
  seller: page,
  api,
}) => {
  const title = `Телефон ${Date.now()}`;
  const [first = "", second = ""] = await api.stages();
  await page
    .getByRole("navigation", { name: "Разделы" })
    .getByRole("button", { name: "Новая сделка" })
    .tap();
  await page.getByLabel("Что хочет клиент").fill(title);
  await page.getByRole("dialog").getByRole("button", { name: "Создать сделку" }).tap();
  await expect(column(page, first).getByRole("link", { name: title })).toBeVisible();

  await card(page, title)
    .getByRole("button", { name: /^Перенести/ })
    .tap();
  await page.getByRole("dialog").getByRole("button", { name: second }).tap();
  await page
    .getByRole("navigation", { name: "Этапы" })
    .getByRole("button", { name: new RegExp(`^${second}`) })
    .tap();
  await expect(column(page, second).getByRole("link", { name: title })).toBeInViewport();

  await column(page, second).getByRole("link", { name: title }).tap();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toBeVisible();
  await page.getByRole("button", { name: "Выиграна" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Выиграна" }).tap();
  await expect(page.getByText(/^Выиграна \d\d\.\d\d\.\d{4}$/)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});

test("on a phone deals are cards, filtered by a full screen and opened by a thumb", async ({
  seller: page,
  api,
}) => {
  const mark = `т${Date.now()}`;
  await api.createDeal({ title: `Дверь ${mark}`, amount: "700.00", tags: [mark] });
  await api.createDeal({ title: `Окно ${mark}`, amount: "30000.00", tags: [mark] });
  await page.goto(`/deals?tag=${mark}`);
  const cards = page.getByRole("list", { name: "Сделки" }).getByRole("listitem");
  await expect(cards).toHaveCount(2);
  await page.getByRole("button", { name: /^Фильтры/ }).tap();
  const dialog = page.getByRole("dialog", { name: "Какие сделки показать" });
  await dialog.getByLabel("Сумма: от").fill("1000");
  await dialog.getByLabel("Порядок").selectOption({ label: "Сначала дорогие" });
  await dialog.getByRole("button", { name: "Показать" }).tap();
  await expect(cards).toHaveCount(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await expect(cards.getByText("30 000 ₽")).toBeVisible();
  await cards.getByRole("link").tap();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(`Окно ${mark}`);
});

test("on a phone documents are filtered by a full screen behind one button", async ({
  seller: page,
  api,
}) => {
  const title = `Бумаги ${Date.now()}`;
  const company = await api.createCompany({ name: title });
  const deal = await api.createDeal({ title, company_id: company.id });
  await api.createDocument({ kind: "invoice", deal_id: deal.id });
  await api.createDocument({ kind: "act", deal_id: deal.id });
  await page.goto(`/documents?company=${company.id}`);
  const cards = page.getByRole("list", { name: "Документы" }).getByRole("listitem");
  await expect(cards).toHaveCount(2);
  await expect(page.getByLabel("Вид документа")).toHaveCount(0);
  await page.getByRole("button", { name: "Фильтры · 1" }).tap();
  const dialog = page.getByRole("dialog", { name: "Какие документы показать" });
  await dialog.getByLabel("Вид документа").selectOption({ label: "Акт" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Показать" }).tap();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText("Акт от");
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await page.getByRole("button", { name: `Убрать фильтр: Клиент: ${title}` }).tap();
  await page.getByRole("button", { name: "Фильтры · 1" }).tap();
  await dialog.getByRole("button", { name: "Сбросить" }).tap();
  await expect(page.getByRole("button", { name: "Фильтры", exact: true })).toBeVisible();
});
