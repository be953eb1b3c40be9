import { expect, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("a list is filtered and sorted; a deal is opened, deleted and taken back", async ({
  seller: page,
  api,
}) => {
  const mark = `м${Date.now()}`;
  await api.createDeal({ title: `Шкаф ${mark}`, amount: "500.00", tags: [mark] });
  await api.createDeal({ title: `Стол ${mark}`, amount: "90000.00", tags: [mark] });
  await api.createDeal({ title: `Стул ${mark}`, amount: "1200.50", tags: [mark] });
  await page.goto(`/deals?tag=${encodeURIComponent(mark)}`);
  const table = page.getByRole("table", { name: "Сделки" });
  const links = table.getByRole("link");
  await expect(links).toHaveText([`Стул ${mark}`, `Стол ${mark}`, `Шкаф ${mark}`]);
  await expect(page.getByRole("status").filter({ hasText: /^3$/ })).toBeVisible();

  await table.getByRole("button", { name: "Сумма" }).click();
  await expect(links).toHaveText([`Стол ${mark}`, `Стул ${mark}`, `Шкаф ${mark}`]);
  await expect(page).toHaveURL(/sort=-amount/);
  await table.getByRole("button", { name: "Сделка" }).click();
  await expect(links).toHaveText([`Стол ${mark}`, `Стул ${mark}`, `Шкаф ${mark}`]);
  await expect(page).toHaveURL(/sort=title/);

  await page.getByRole("button", { name: "Столбцы", expanded: false }).click();
  await page.getByRole("menuitemcheckbox", { name: "Метки" }).click();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(table.getByRole("columnheader", { name: "Метки" })).toBeVisible();

  await page.getByRole("button", { name: /^Фильтры/ }).click();
  const dialog = page.getByRole("dialog", { name: "Какие сделки показать" });
  await dialog.getByLabel("Сумма: от").fill("1 000");
  await dialog.getByLabel("Сумма: до").fill("2000");
  await dialog.getByRole("button", { name: "Показать" }).click();
  await expect(links).toHaveText([`Стул ${mark}`]);
  await page.getByRole("button", { name: /^Убрать фильтр: Сумма/ }).click();
  await expect(links).toHaveCount(3);

  await links.filter({ hasText: "Стол" }).click();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(`Стол ${mark}`);
  await page.getByRole("button", { name: "Удалить сделку" }).click();
  await expect(links).toHaveText([`Стул ${mark}`, `Шкаф ${mark}`]);
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(links).toHaveCount(3);

  await table.getByRole("button", { name: `Удалить: Шкаф ${mark}` }).click();
  await expect(links).toHaveCount(2);
  await page.getByRole("link", { name: "Корзина" }).click();
  await page.getByRole("button", { name: `Восстановить: Шкаф ${mark}` }).click();
  await expect(page.getByText(/восстановлена/)).toBeVisible();
  await page.goBack();
  await expect(links).toHaveCount(3);
});

test("a list is walked and opened by keys, on a Russian layout", async ({ seller: page, api }) => {
  const mark = `к${Date.now()}`;
  await api.createDeal({ title: `Вторая ${mark}`, tags: [mark] });
  await api.createDeal({ title: `Первая ${mark}`, tags: [mark] });
  await pressRussian(page, "KeyG");
  await pressRussian(page, "KeyD");
  await expect(page).toHaveURL(/\/deals$/);
  await page.goto(`/deals?tag=${mark}`);
  await expect(page.getByRole("link", { name: `Первая ${mark}` })).toBeVisible();
  await pressRussian(page, "KeyJ");
  await expect(page.getByRole("link", { name: `Первая ${mark}` })).toBeFocused();
  await pressRussian(page, "KeyJ");
  await expect(page.getByRole("link", { name: `Вторая ${mark}` })).toBeFocused();
  await pressRussian(page, "KeyK");
  await expect(page.getByRole("link", { name: `Первая ${mark}` })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("link", { name: `Первая ${mark}` })).toHaveCount(0);
  await expect(page.getByRole("link", { name: `Вторая ${mark}` })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("link", { name: `Первая ${mark}` })).toBeVisible();
  await page.getByRole("link", { name: `Вторая ${mark}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(
    `Вторая ${mark}`,
  );
});

test("many deals are read by scrolling, and few of them are in the page", async ({
  seller: page,
  api,
}) => {
  const mark = `п${Date.now()}`;
  for (let made = 1; made <= 70; made += 1) {
    await api.createDeal({ title: `Поток ${made}`, tags: [mark] });
  }
  await page.goto(`/deals?tag=${mark}`);
  const scroller = page.locator('[data-grid="deals"]');
  await expect(page.getByRole("link", { name: "Поток 70" })).toBeVisible();
  await page.getByRole("button", { name: "Сколько всего?" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^70$/ })).toBeVisible();
  await expect(async () => {
    await scroller.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(page.getByRole("link", { name: "Поток 1", exact: true })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  expect(await page.locator("[data-row]").count()).toBeLessThanOrEqual(60);
});
