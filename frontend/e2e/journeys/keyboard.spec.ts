import { cardLink, column } from "../support/board.ts";
import { expect, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test.skip(({ isMobile }) => isMobile, "a phone has no keyboard");

test("a deal is made, moved and lost without a mouse, on a Russian layout", async ({
  seller: page,
  api,
}) => {
  const title = `Клавиши ${Date.now()}`;
  const [first = "", second = ""] = await api.stages();
  const { stages } = await api.pipeline();
  const lost = stages.find((stage) => stage.kind === "lost")?.name ?? "";

  await pressRussian(page, "KeyC");
  await expect(page.getByLabel("Что хочет клиент")).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(column(page, first).getByRole("link", { name: title })).toBeVisible();

  await cardLink(page, title).focus();
  await pressRussian(page, "BracketRight");
  await expect(column(page, second).getByRole("link", { name: title })).toBeFocused();
  await pressRussian(page, "BracketLeft");
  await expect(column(page, first).getByRole("link", { name: title })).toBeFocused();

  await pressRussian(page, "KeyM", { shift: true });
  await page.getByRole("dialog").getByRole("button", { name: lost }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(column(page, lost).getByRole("link", { name: title })).toBeVisible();

  await pressRussian(page, "KeyK", { ctrl: true });
  await expect(page.getByRole("combobox", { name: "Найти или выполнить" })).toBeFocused();
  await page.keyboard.type(title.slice(0, 12));
  await expect(page.getByRole("option", { name: title })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(title);
  await pressRussian(page, "KeyG");
  await pressRussian(page, "KeyB");
  await expect(page).toHaveURL(/\/board/);
});

test("letters are left alone while somebody types, and can be switched off", async ({
  seller: page,
}) => {
  await page.goto("/settings/dictionaries");
  const field = page.getByLabel("Добавить: Каналы продаж");
  await field.focus();
  await page.keyboard.type("c?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(field).toHaveValue("c?");
  await field.blur();
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("switch", { name: "Однобуквенные клавиши" }).uncheck({ force: true });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a letter is moved to another key, by its place on a Russian layout", async ({
  seller: page,
}) => {
  await pressRussian(page, "Slash", { shift: true });
  const help = page.getByRole("dialog", { name: "Клавиши" });
  await help.getByRole("button", { name: "Другая клавиша: Новая сделка" }).click();
  await pressRussian(page, "KeyJ");
  await expect(help.getByRole("alert")).toHaveText("Занято: Следующая карточка");
  await pressRussian(page, "KeyQ");
  await expect(help.getByRole("button", { name: "Вернуть как было" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await pressRussian(page, "KeyQ");
  await expect(page.getByLabel("Что хочет клиент")).toBeFocused();
});
