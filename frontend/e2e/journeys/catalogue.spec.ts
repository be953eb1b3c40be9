import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test("a product is made, picked in a deal by its article, and put into the archive", async ({
  seller: page,
  api,
  isMobile,
}) => {
  const mark = Date.now().toString(36);
  const name = `Кресло ${mark}`;
  const article = `КР-${mark}`;
  await page.goto("/catalogue");
  const showGroups = async (): Promise<void> => {
    if (isMobile) await page.getByRole("button", { name: "Группы" }).click();
  };
  await showGroups();
  await page.getByRole("button", { name: "Новая группа" }).click();
  const group = page.getByRole("dialog", { name: "Новая группа" });
  await group.getByLabel("Название").fill(`Мебель ${mark}`);
  await group.getByRole("button", { name: "Создать группу" }).click();
  await expect(group).toBeHidden();
  await page.getByRole("link", { name: `Мебель ${mark}` }).click();
  await page.getByRole("button", { name: "Новая позиция" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Новая позиция каталога" });
  await dialog.getByLabel("Название").fill(name);
  await dialog.getByLabel("Артикул").fill(article);
  await dialog.getByLabel("Цена, ₽").fill("12 400,5");
  await dialog.getByLabel("Ставка НДС").selectOption("22 %");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Создать позицию" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name })).toBeVisible();

  const deal = await api.createDeal({ title: "Кабинет" });
  await page.goto(`/deals/${deal.id}`);
  await page.getByRole("button", { name: "Добавить позицию" }).click();
  const title = page.getByLabel("Название, позиция 1");
  await title.pressSequentially(article.toLowerCase());
  await expect(page.getByRole("option", { name })).toBeVisible();
  await expectAccessible(page);
  await title.press("ArrowDown");
  await title.press("Enter");
  await expect(title).toHaveValue(name);
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect.poll(async () => (await api.getDeal(deal.id)).amount).toBe("12400.50");
  const [line] = (await api.getDeal(deal.id)).lines;
  expect(line).toMatchObject({ title: name, unit: "шт", vat_rate: "22" });
  expect(line?.product_id).toBeTruthy();

  await page.goto(`/catalogue?q=${article}`);
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Убрать в архив" }).click();
  await expect(page.getByText("Ничего не нашлось")).toBeVisible();
  await page.getByLabel("Что показать").selectOption("Архив");
  await expect(page.getByRole("link", { name })).toBeVisible();
});
