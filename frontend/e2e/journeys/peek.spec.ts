import { expectAccessible } from "../support/axe.ts";
import { cardLink, column } from "../support/board.ts";
import { expect, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test.skip(({ isMobile }) => isMobile, "a phone has no keyboard");

test("a deal is looked at, tagged and opened to be changed from the board, on a Russian layout", async ({
  seller: page,
  api,
}) => {
  const title = `Взгляд ${Date.now()}`;
  const next = `Рядом ${Date.now()}`;
  const [first = ""] = await api.stages();
  await api.createDeal({ title: next });
  await api.createDeal({ title, contact: { first_name: "Анна", phones: ["8 (910) 123-45-67"] } });
  await page.reload();
  await cardLink(page, title).focus();
  await page.keyboard.press("Space");
  const peek = page.getByRole("complementary", { name: "Быстрый просмотр" });
  await expect(peek.getByRole("heading", { name: title })).toBeVisible();
  await expect(peek.getByRole("link", { name: "8 (910) 123-45-67" })).toBeVisible();
  await expect(cardLink(page, title)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);

  await pressRussian(page, "KeyJ");
  await expect(peek.getByRole("heading", { name: next })).toBeVisible();
  await pressRussian(page, "KeyK");
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
  await expect(column(page, first).getByRole("link", { name: title })).toBeFocused();

  await pressRussian(page, "KeyL");
  await page.getByLabel("Метки через запятую").fill("опт");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(cardLink(page, title).getByText("опт")).toBeVisible();
  await expect(column(page, first).getByRole("link", { name: title })).toBeFocused();

  await expect(page.getByRole("dialog")).toHaveCount(0);
  await pressRussian(page, "KeyA");
  await expect(page.getByRole("dialog", { name: "Кто ответственный?" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await pressRussian(page, "KeyE");
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toBeFocused();
  await page.keyboard.type("Переименована");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await api.getDeal(page.url().split("/").at(-1) ?? "")).title)
    .toBe("Переименована");
});

test("a row of the list is looked at beside the list", async ({ seller: page, api }) => {
  await api.createDeal({ title: "Строка снизу" });
  await api.createDeal({ title: "Строка сверху" });
  // Another journey of this firm may have left a default view.
  await page.goto("/deals?view=all");
  await page.getByRole("link", { name: "Строка сверху" }).first().focus();
  await page.keyboard.press("Space");
  const peek = page.getByRole("complementary", { name: "Быстрый просмотр" });
  await expect(peek.getByRole("heading", { name: "Строка сверху" })).toBeVisible();
  await pressRussian(page, "KeyJ");
  await expect(peek.getByRole("heading", { name: "Строка снизу" })).toBeVisible();
  await expectAccessible(page);
  await peek.getByRole("button", { name: "Закрыть просмотр" }).click();
  await expect(peek).toBeHidden();
  await expect(page.getByRole("link", { name: "Строка снизу" }).first()).toBeFocused();
});
