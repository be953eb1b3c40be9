import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, newFirm, test } from "../support/fixtures.ts";

test("a stranger's session is reported: everybody is out, and the password must be another", async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const firm = await newFirm(request);
  const signIn = async (where: Page): Promise<void> => {
    await where.goto("/login");
    await where.getByLabel("Логин").fill(firm.login);
    await where.getByLabel("Пароль", { exact: true }).fill(firm.password);
    await where.getByRole("button", { name: "Войти" }).click();
  };
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: "ru-RU" });
  const stranger = await context.newPage();
  await signIn(stranger);
  await expect(stranger).toHaveURL(/\/board/);
  await signIn(page);
  await expect(page).toHaveURL(/\/board/);

  await page.goto("/settings/sessions");
  await page
    .getByRole("button", { name: /^Это не я/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Это не вы?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Завершить все сеансы" }).click();
  await expect(page).toHaveURL(/\/login/);
  await stranger.goto("/deals");
  await expect(stranger).toHaveURL(/\/login/);
  await context.close();

  await signIn(page);
  await expect(page.getByRole("heading", { name: "Смените пароль" })).toBeVisible();
  await page.getByLabel("Нынешний пароль").fill(firm.password);
  await page.getByLabel("Новый пароль").fill("другая лошадь ест сено");
  await page.getByRole("button", { name: "Сменить пароль" }).click();
  await expect(page).toHaveURL(/\/board/);
});
