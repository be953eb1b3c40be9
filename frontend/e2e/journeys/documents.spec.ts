import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("an invoice is made from a deal and issued, then the act that closes it", async ({
  page,
  sale: _sale,
}) => {
  await expect(page.getByText("Документов нет.")).toBeVisible();
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Счёт" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /^Счёт от / })).toBeVisible();
  await expect(page.getByRole("link", { name: "ООО «Покупатель»" })).toBeVisible();
  await expect(page.getByText("Не хватает")).toBeHidden();
  const sheet = page.getByRole("img", { name: /^Счёт от .*, страница 1$/ });
  await expect(sheet).toBeVisible();
  await expect
    .poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.height))
    .toBeGreaterThan(300);
  await expectAccessible(page);

  await page.getByRole("textbox", { name: "Условия" }).fill("Самовывоз со склада");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await page.getByRole("button", { name: "Выставить" }).click();
  await expect(issue.getByLabel("Номер")).toBeFocused();
  await expectAccessible(page);
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Счёт № 1 от / })).toBeVisible();
  await expect(page.getByText("Самовывоз со склада")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Акт на основании: Счёт № 1/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт от / })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Основание" })).toHaveValue(/^Счёт № 1 от /);
  await page.getByRole("button", { name: "Выставить" }).click();
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт № 1 от / })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Акт № 1 от .*, страница 1$/ })).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Скачать PDF" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^Акт № 1 от .*\.pdf$/);
  expect(
    readFileSync(await saved.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  await page.getByRole("link", { name: "Стулья" }).click();
  const documents = page.getByRole("list", { name: "Документы" });
  await expect(documents.getByRole("listitem")).toHaveCount(2);
  await expect(documents).toContainText("Выставлен");
  await expect(page.getByText(/^Выставлен документ: Акт № 1/)).toBeVisible();

  await page.getByRole("navigation").getByRole("link", { name: "Документы" }).click();
  await expect(page.getByRole("link", { name: "Счёт № 1" })).toBeVisible();
  await page.getByLabel("Вид документа").selectOption("Акт");
  await expect(page.getByRole("link", { name: "Счёт № 1" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Акт № 1" })).toBeVisible();
  await expectAccessible(page);
});
