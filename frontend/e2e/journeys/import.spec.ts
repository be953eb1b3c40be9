import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

const table = (mark: string): Buffer =>
  Buffer.from(
    [
      "Артикул;Наименование;Ед. изм.;Цена, руб.;Категория",
      `К-${mark};Кресло ${mark};шт;12 400,50;Мебель ${mark}`,
      `С-${mark};Стол ${mark};шт;-5;Мебель ${mark}`,
      `У-${mark};Сборка ${mark};час;1500;`,
    ].join("\n"),
  );

test("a price list comes in: what is wrong is told, the others are in the catalogue", async ({
  seller: page,
}) => {
  const mark = Date.now().toString(36);
  await page.goto("/catalogue");
  await page.getByRole("button", { name: "Импорт каталога из таблицы" }).click();
  const dialog = page.getByRole("dialog", { name: "Импорт каталога" });
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Выбрать файл" }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name: "Прайс.csv", mimeType: "text/csv", buffer: table(mark) });
  await expect(dialog.getByRole("status")).toContainText("Строк — 3: новых — 2, с ошибками — 1");
  await expect(dialog.getByText(`Появится новая группа: Мебель ${mark}`)).toBeVisible();
  await expect(dialog.getByText(/^Строка 3 · Цена: /)).toBeVisible();
  await expect(dialog.getByLabel("Что в столбце «Цена, руб.»")).toHaveValue("price");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Загрузить остальные 2" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Загружено: новых — 2")).toBeVisible();
  await expect(page.getByRole("link", { name: `Кресло ${mark}` })).toBeVisible();
  await expect(page.getByRole("link", { name: `Стол ${mark}` })).toBeHidden();
});
