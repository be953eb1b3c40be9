import { expectAccessible } from "../support/axe.ts";
import { expect, newFirm, test } from "../support/fixtures.ts";

const NEW = "другая лошадь ест сено";

test("a forgotten password is replaced by the link of a letter", async ({ page, request }) => {
  const firm = await newFirm(request);
  await page.goto("/login");
  await page.getByRole("link", { name: "Забыли пароль?" }).click();
  await expectAccessible(page);
  await page.getByLabel("Логин или почта").fill(firm.login);
  await page.getByRole("button", { name: "Прислать ссылку" }).click();
  await expect(page.getByRole("status")).toContainText("письмо со ссылкой уже в пути");

  // The letter goes out in the background.
  const letter = page
    .getByRole("article")
    .filter({ hasText: "Новый пароль" })
    .filter({ hasText: firm.login });
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await letter.getByRole("link").click();

  await expect(page.getByRole("heading", { name: "Новый пароль" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Новый пароль").fill("короткий");
  await page.getByRole("button", { name: "Сохранить пароль" }).click();
  await expect(page.getByText("Не короче 12 знаков")).toBeVisible();
  await page.getByLabel("Новый пароль").fill(NEW);
  await page.getByRole("button", { name: "Сохранить пароль" }).click();
  await expect(page.getByRole("heading", { name: "Пароль изменён" })).toBeVisible();

  await page.getByRole("link", { name: "Войти" }).click();
  await page.getByLabel("Логин").fill(firm.login);
  await page.getByLabel("Пароль", { exact: true }).fill(NEW);
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page).toHaveURL(/\/board/);
});

test("a link that was used, or never was one, says so and offers another", async ({ page }) => {
  await page.goto("/reset-password#nothing");
  await page.getByLabel("Новый пароль").fill(NEW);
  await page.getByRole("button", { name: "Сохранить пароль" }).click();
  await expect(page.getByRole("heading", { name: "Ссылка больше не действует" })).toBeVisible();
  await page.getByRole("link", { name: "Прислать новую ссылку" }).click();
  await expect(page).toHaveURL(/forgot-password/);
});

test("a new owner confirms the address and the line above the page goes", async ({
  page,
  request,
}) => {
  const firm = await newFirm(request);
  await page.goto("/login");
  await page.getByLabel("Логин").fill(firm.login);
  await page.getByLabel("Пароль", { exact: true }).fill(firm.password);
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page.getByText(`Подтвердите почту ${firm.login}@example.org`)).toBeVisible();
  const letter = page
    .getByRole("article")
    .filter({ hasText: "Подтвердите адрес" })
    .filter({ hasText: firm.login });
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await letter.getByRole("link").click();
  await page.getByRole("button", { name: "Это мой адрес" }).click();
  await expect(page.getByRole("heading", { name: "Адрес подтверждён" })).toBeVisible();
  await page.getByRole("link", { name: "Перейти в Canape CRM" }).click();
  await expect(page).toHaveURL(/\/board/);
  await expect(page.getByText("Подтвердите почту")).toHaveCount(0);
});
