import { expect, test } from "../support/fixtures.ts";

test("what was typed into a form survives a reload, is asked about, and leaves with its person", async ({
  seller: page,
  isMobile,
}) => {
  const open = async (): Promise<void> => {
    const bar = page.getByRole("navigation", { name: "Разделы" });
    await bar.getByRole("button", { name: /^Новая сделка/ }).click();
  };
  const dialog = page.getByRole("dialog", { name: "Новая сделка" });
  const subject = dialog.getByLabel("Что хочет клиент");
  const drafts = (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(".draft.")));

  await page
    .getByRole("navigation", { name: "Разделы" })
    .getByRole("link", { name: "Сделки" })
    .click();
  await expect(page).toHaveURL(/\/deals/);
  await open();
  await subject.fill("Окна для школы");
  await page.reload();
  await open();
  await expect(subject).toHaveValue("Окна для школы");
  await expect(dialog.getByText(/^Восстановлено: черновик от \d\d:\d\d$/)).toBeVisible();

  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Продолжить ввод" }).click();
  await expect(subject).toHaveValue("Окна для школы");
  await page.goBack();
  await dialog.getByRole("button", { name: "Продолжить ввод" }).click();
  await expect(page).toHaveURL(/\/deals/);
  await expect(subject).toHaveValue("Окна для школы");
  if (isMobile) return;

  await page.reload();
  expect(await drafts()).toHaveLength(1);
  await page.getByRole("button", { name: /Анна Смирнова/ }).click();
  await page.getByRole("menuitem", { name: "Выйти" }).click();
  await expect(page).toHaveURL(/\/login/);
  expect(await drafts()).toEqual([]);
});
