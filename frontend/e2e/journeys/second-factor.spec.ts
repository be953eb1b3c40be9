import { expectAccessible } from "../support/axe.ts";
import { expect, newFirm, test } from "../support/fixtures.ts";
import { codeOf } from "../support/totp.ts";

test("sign-in with a code of an app, from setting up to switching off", async ({
  page,
  request,
}) => {
  const firm = await newFirm(request);
  const signIn = async (): Promise<void> => {
    await page.goto("/login");
    await page.getByLabel("Логин").fill(firm.login);
    await page.getByLabel("Пароль", { exact: true }).fill(firm.password);
    await page.getByRole("button", { name: "Войти" }).click();
  };
  await signIn();
  await expect(page).toHaveURL(/\/board/);

  await page.goto("/settings/security");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Включить" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ваш пароль").fill(firm.password);
  await dialog.getByRole("button", { name: "Дальше" }).click();
  await expect(dialog.getByRole("img", { name: "QR-код для приложения" })).toBeVisible();
  await expectAccessible(page);
  const secret = (await dialog.locator("[data-secret]").textContent()) ?? "";
  await dialog.getByLabel("Код из приложения").fill(codeOf(secret, -1));
  await dialog.getByRole("button", { name: "Включить" }).click();
  await expect(dialog.getByText("Сохраните их сейчас")).toBeVisible();
  const codes = await dialog.locator("pre, code").allTextContents();
  expect(codes.length).toBeGreaterThanOrEqual(10);
  await dialog.getByRole("button", { name: "Готово" }).click();
  await expect(page.getByText("Осталось 10 кодов восстановления")).toBeVisible();

  await page.context().clearCookies();
  await signIn();
  await page.getByLabel("Код из приложения").fill("000000");
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page.getByRole("alert")).toContainText("Код не подходит");
  await page.getByLabel("Код из приложения").fill(codeOf(secret));
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page).toHaveURL(/\/board/);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Выключить" }).click();
  await dialog.getByLabel("Ваш пароль").fill(firm.password);
  await dialog.getByLabel("Код из приложения").fill(codes[0] ?? "");
  await dialog.getByRole("button", { name: "Выключить" }).click();
  await expect(page.getByText("Выключен", { exact: true })).toBeVisible();
});
