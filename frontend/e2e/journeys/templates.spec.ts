import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { docx } from "../support/docx.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test("a firm's own form is checked, uploaded, tried and issued with", async ({
  page,
  sale: _sale,
}) => {
  const deal = page.url();
  await page.goto("/settings/templates");
  await expect(page.getByRole("heading", { level: 1, name: "Шаблоны документов" })).toBeVisible();
  await page.getByLabel("Найти поле").fill("расчетный");
  await expect(page.getByText("{{ продавец.расчётный_счёт }}")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Загрузить шаблон" }).click();
  const form = page.getByRole("dialog", { name: "Новый шаблон" });
  const chooser = form.locator('input[type="file"]');
  const send = form.getByRole("button", { name: "Проверить и загрузить" });
  await chooser.setInputFiles({
    name: "Наш счёт.docx",
    mimeType: WORD,
    buffer: docx("Счёт для {{ покупатель.ынн }}"),
  });
  await form.getByRole("button", { name: "Счёт", exact: true }).click();
  await send.click();
  await expect(form.getByText("Такого поля нет в документах этого вида")).toBeVisible();
  await expect(form.getByText("покупатель.инн", { exact: true })).toBeVisible();
  await expect(form.getByText("Текст: «Счёт для {{ покупатель.ынн }}»")).toBeVisible();
  await expectAccessible(page);
  await chooser.setInputFiles({
    name: "Наш счёт.docx",
    mimeType: WORD,
    buffer: docx("Счёт № {{ документ.номер }}", "для {{ покупатель.название }}"),
  });
  await send.click();
  await expect(form).toBeHidden();

  const row = page.getByRole("list", { name: "Шаблоны документов" }).getByRole("listitem").first();
  await expect(row.getByLabel("Название шаблона: Наш счёт")).toHaveValue("Наш счёт");
  const usual = row.getByRole("checkbox", { name: "Счёт" });
  await usual.click();
  await expect(usual).toBeChecked();
  await page.getByRole("button", { name: "Посмотреть: Наш счёт" }).click();
  const preview = page.getByRole("dialog", { name: "Посмотреть: Наш счёт" });
  const [tried] = await Promise.all([
    page.waitForEvent("download"),
    preview.getByRole("button", { name: "Скачать DOCX" }).click(),
  ]);
  expect(
    readFileSync(await tried.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await preview.getByRole("button", { name: "Закрыть" }).click();

  await page.goto(deal);
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Счёт" }).click();
  await expect(page.getByRole("combobox", { name: "Шаблон" })).toHaveValue(/.+/);
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Счёт № 1 от / })).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Скачать DOCX" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^Счёт № 1 от .*\.docx$/);
});
