import { column, card, cardLink } from "../support/board.ts";
import { drag } from "../support/drag.ts";
import { expect, PASSWORD, stamp, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("a new firm signs up, makes its first deal, drags it on and wins it", async ({ page }) => {
  const { company, login } = stamp();
  await page.goto("/sign-up");
  await page.getByLabel("Компания").fill(company);
  await page.getByLabel("Ваше имя").fill("Анна Смирнова");
  await page.getByLabel("Почта").fill(`${login}@example.org`);
  await page.getByLabel("Телефон").fill("+7 912 345-67-89");
  await page.getByLabel("Логин").fill(login);
  await page.getByLabel("Пароль", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Попробовать бесплатно" }).click();
  await expect(page.getByText("Без согласия с офертой аккаунт не открыть")).toBeVisible();
  await page.getByRole("checkbox", { name: /Принимаю/ }).check();
  await page.getByRole("button", { name: "Попробовать бесплатно" }).click();

  await expect(page.getByText("Первая сделка — и воронка оживёт")).toBeVisible();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Что хочет клиент").fill("Окна для школы");
  await dialog.getByLabel("Сумма, ₽").fill("1 110,5");
  await dialog.getByLabel("Контакт").fill("Иван Петров");
  await dialog.getByLabel("Телефон").fill("8 912 345-67-89");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Сделка № \d+ создана/)).toBeVisible();

  const names = await page.getByRole("region").getByRole("heading", { level: 2 }).allInnerTexts();
  const [first = "", second = ""] = names;
  await expect(column(page, first).getByRole("link", { name: /Окна для школы/ })).toBeVisible();
  await expect(column(page, first).getByText("1 110,50 ₽").first()).toBeVisible();

  await drag(page, card(page, "Окна для школы"), column(page, second));
  await expect(column(page, second).getByRole("link", { name: /Окна для школы/ })).toBeVisible();
  await page.reload();
  await expect(column(page, second).getByRole("link", { name: /Окна для школы/ })).toBeVisible();

  await cardLink(page, "Окна для школы").click();
  await page.getByRole("button", { name: "Выиграна" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Выиграна" }).click();
  await expect(page.getByText(/^Выиграна \d\d\.\d\d\.\d{4}$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Вернуть в работу" })).toBeVisible();
});
