import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

// The demo firm: people are many there, and nobody else's journey goes through it.
async function enter(page: Page, login: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("Логин").fill(login);
  await page.getByLabel("Пароль", { exact: true }).fill("svetlo-i-teplo-2026");
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page).toHaveURL(/\/board/);
}

test("a colleague moves, gets a role of ones own, leaves and comes back", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "the phone has its own journey");
  test.setTimeout(90_000);
  await enter(page, "anna");
  await page.goto("/settings/departments");
  await page.getByRole("button", { name: "Новый отдел" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Название").fill("Интернет-магазин");
  await dialog.getByLabel("Входит в отдел").selectOption("Отдел продаж");
  await dialog.getByRole("button", { name: "Создать отдел" }).click();
  await expect(dialog).toBeHidden();
  const made = page.getByRole("listitem").filter({ hasText: "Интернет-магазин" });
  await expect(made).toContainText("никого нет");

  await page.getByRole("button", { name: "Новый отдел" }).click();
  await dialog.getByLabel("Название").fill("Лишний");
  await dialog.getByRole("button", { name: "Создать отдел" }).click();
  await page.getByRole("button", { name: "Закрыть отдел «Лишний»" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Закрыть отдел" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Лишний" })).toHaveCount(0);

  await page.goto("/settings/roles");
  await page.getByRole("button", { name: "Копия роли «Менеджер»" }).click();
  await dialog.getByLabel("Название").fill("Старший менеджер");
  await dialog.getByLabel("Менять, двигать и закрывать").selectOption("отдела и ниже");
  await expect(
    dialog.getByRole("group", { name: "Сделки" }).getByLabel("Видеть", { exact: true }),
  ).toHaveValue("department_and_below");
  await dialog.getByRole("button", { name: "Создать роль" }).click();
  await expect(dialog).toBeHidden();
  const matrix = page.getByRole("region", { name: "Что можно ролям" });
  await expect(matrix.getByRole("columnheader", { name: "Старший менеджер" })).toBeAttached();

  await page.goto("/settings/people");
  await page.getByRole("link", { name: /Орлов Дмитрий/ }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Орлов Дмитрий Андреевич" }),
  ).toBeVisible();
  await page.getByLabel("Роль").selectOption("Старший менеджер");
  await page.getByRole("button", { name: "Перевести" }).click();
  await dialog
    .getByLabel("Отдел")
    .selectOption({ label: "   Интернет-магазин".replaceAll(" ", "\u00a0") });
  await dialog.getByRole("button", { name: "Перевести" }).click();
  await expect(dialog).toBeHidden();
  const history = page.getByRole("region", { name: "Отделы по датам" });
  await expect(history.getByRole("row").nth(1)).toContainText("Интернет-магазин");
  await expect(history.getByRole("row").nth(2)).toContainText("Отдел продаж");

  await page.getByRole("button", { name: "Уволить" }).click();
  await expect(dialog.getByText(/открыт.* сдел/)).toBeVisible();
  await dialog.getByRole("button", { name: "Уволить" }).click();
  await expect(dialog.getByLabel("Кому передать")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Кому передать").selectOption("Егорова Мария Юрьевна");
  await dialog.getByRole("button", { name: "Уволить" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Уволен", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Вернуть на работу" }).click();
  await dialog.getByRole("button", { name: "Вернуть" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Уволить" })).toBeVisible();
});

test("the ownership is offered, and the other may decline", async ({ page, browser, isMobile }) => {
  test.skip(isMobile, "the phone has its own journey");
  await enter(page, "anna");
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Передать владение" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Кому").selectOption("Лавров Игорь Олегович");
  await dialog.getByLabel("Ваш пароль").fill("svetlo-i-teplo-2026");
  await dialog.getByRole("button", { name: "Предложить" }).click();
  await expect(page.getByText(/^Ждём ответа: Лавров/)).toBeVisible();

  const elsewhere = await browser.newContext();
  const igor = await elsewhere.newPage();
  await enter(igor, "igor");
  await igor.goto("/settings/account");
  await expect(igor.getByText(/Смирнова Анна Сергеевна предлагает вам/)).toBeVisible();
  await igor.getByRole("button", { name: "Отказаться" }).click();
  await expect(igor.getByText(/предлагает вам/)).toBeHidden();
  await elsewhere.close();
  await page.reload();
  await expect(page.getByRole("button", { name: "Передать владение" })).toBeVisible();
});

test("on a phone a role is read in words and a colleague's page fits", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "a journey of the phone");
  await enter(page, "anna");
  const fits = async (): Promise<void> => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  };
  await page.goto("/settings/roles");
  await page.getByLabel("Роль", { exact: true }).selectOption("Руководитель отдела");
  await expect(page.getByText("отдела и ниже").first()).toBeVisible();
  await fits();
  await page.goto("/settings/people");
  await fits();
  await page.getByRole("link", { name: /Павлов Виктор/ }).tap();
  await expect(page.getByRole("region", { name: "Отделы по датам" })).toContainText("Отдел продаж");
  await fits();
});
