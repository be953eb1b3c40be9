import { expectAccessible } from "../support/axe.ts";
import { expect, PASSWORD, stamp, test } from "../support/fixtures.ts";

test("a colleague is invited, comes by the letter and is inside", async ({
  seller: page,
  browser,
  baseURL,
}) => {
  const { login } = stamp();
  const email = `${login}@example.org`;
  await page.goto("/settings/people");
  await page.getByRole("button", { name: "Пригласить" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Почта").fill(email);
  await dialog.getByLabel("Роль").selectOption("Менеджер");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Отправить приглашение" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Приглашены" })).toContainText(email);

  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: "ru-RU" });
  const newcomer = await context.newPage();
  // The letter goes out in the background.
  const letter = newcomer.getByRole("article").filter({ hasText: email });
  await expect(async () => {
    await newcomer.goto("/dev/mail");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await letter.getByRole("link").click();
  await expect(newcomer.getByRole("heading", { name: /^Приглашение в/ })).toBeVisible();
  await expect(newcomer.getByText("Ваша роль: Менеджер.")).toBeVisible();
  await expectAccessible(newcomer);
  const address = newcomer.url();
  await newcomer.getByLabel("Ваше имя").fill("Вера Орлова");
  await newcomer.getByLabel("Придумайте логин").fill(login);
  await newcomer.getByLabel("Придумайте пароль", { exact: true }).fill(PASSWORD);
  await newcomer.getByRole("button", { name: "Принять приглашение" }).click();
  await expect(newcomer).toHaveURL(/\/board/);
  await expect(newcomer.getByRole("heading", { level: 1 })).toBeAttached();
  await context.close();

  await page.reload();
  await expect(page.getByRole("list", { name: "Работают" })).toContainText("Вера Орлова");
  await expect(page.getByText(email)).toHaveCount(0);

  const again = await browser.newContext({ ...(baseURL && { baseURL }), locale: "ru-RU" });
  const late = await again.newPage();
  await late.goto(address);
  await expect(late.getByRole("heading", { name: "Ссылка больше не действует" })).toBeVisible();
  await again.close();
});
