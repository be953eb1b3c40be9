import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test("a request from the site shows itself, and is accepted by key", async ({
  seller: page,
  api,
  isMobile,
}) => {
  const key = await api.siteKey();
  await page.goto("/requests");
  await expect(page.getByRole("heading", { level: 1, name: "Заявки" })).toBeVisible();
  await api.ask(key, "Десять стульев", "+7 912 000-11-22", "Нужны десять стульев к понедельнику");
  const list = page.getByRole("list", { name: "Новые заявки" });
  await expect(list.getByText("Нужны десять стульев")).toBeVisible({ timeout: 15_000 });
  if (isMobile) {
    await list.getByText("Нужны десять стульев").click();
    await page.getByRole("button", { name: "Принять" }).click();
  } else {
    await expect(page.getByRole("link", { name: /Заявки.*новая/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "+7 912 000-11-22" })).toBeVisible();
    await page.keyboard.press("KeyA");
  }
  await expect(page).toHaveURL(/\/deals\//);
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(
    "Десять стульев",
  );
  await expect(page.getByText("Нужны десять стульев к понедельнику").first()).toBeVisible();
});

test("a request of a known client is joined to them, another is declined for a reason", async ({
  seller: page,
  api,
  isMobile,
}) => {
  test.skip(isMobile, "once is enough");
  const key = await api.siteKey();
  await api.createContact({ first_name: "Знакомая", phones: ["+7 912 000-33-44"] });
  const known = await api.ask(key, "От знакомой", "8 (912) 000-33-44", "Это снова я");
  const spam = await api.ask(key, "Реклама", "+7 912 000-55-66", "Продвинем ваш сайт");
  await page.goto(`/requests?id=${known.id}`);
  await page.getByRole("button", { name: "Присоединить к: Знакомая" }).click();
  await expect(page).toHaveURL(/\/deals\//);
  expect((await api.getDeal(known.id)).contact?.name).toBe("Знакомая");
  await page.goto(`/requests?id=${spam.id}`);
  await expect(page.getByRole("button", { name: "Отклонить…" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Отклонить…" }).click();
  const dialog = page.getByRole("dialog", { name: "Почему отклоняем?" });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Отклонить заявку" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await api.getDeal(spam.id)).status).toBe("lost");
});
