import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("an original is sent and received, and leaves the register", async ({ page, sale: _sale }) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Акт", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт от / })).toBeVisible();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт № 1 от / })).toBeVisible();

  const ours = page.getByRole("group", { name: "Наш оригинал" });
  await expect(ours).toContainText("Ждём");
  await page.getByRole("button", { name: "Отметить" }).click();
  const dialog = page.getByRole("dialog", { name: "Отметить" });
  await expect(dialog.getByLabel("Что произошло")).toHaveValue("original_sent");
  await dialog.getByLabel("Трек-номер").fill("80081234567890");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Отметить" }).click();
  await expect(ours).toContainText("В пути");
  await expect(ours).toContainText("80081234567890");
  await expectAccessible(page);

  await page.getByRole("navigation").getByRole("link", { name: "Контроль оригиналов" }).click();
  const box = page.getByRole("checkbox", { name: /^Выбрать: Акт № 1 от .*, Наш оригинал$/ });
  await expect(box).toBeVisible();
  await expectAccessible(page);
  await box.check();
  const bar = page.getByRole("toolbar", { name: "Выбранные оригиналы" });
  await bar.getByRole("button", { name: "Получено" }).click();
  const received = page.getByRole("dialog", { name: "Получено" });
  await received.getByRole("button", { name: "Отметить 1 оригинал" }).click();
  await expect(box).toBeHidden();

  // What the client owes is awaited still.
  const row = page.getByRole("checkbox", { name: /^Выбрать: Акт № 1 от .*, Оригинал клиента$/ });
  await expect(row).toBeVisible();
  await page.getByLabel("Состояние").selectOption("Получен");
  await expect(box).toBeVisible();
  await expect(row).toBeHidden();
});
