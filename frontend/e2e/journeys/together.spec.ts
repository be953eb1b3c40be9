import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "once is enough");

test("two people at one deal: the second sees both texts and decides", async ({
  seller: page,
  api,
}) => {
  const deal = await api.createDeal({ title: "Общая сделка" });
  await page.goto(`/deals/${deal.id}`);
  const title = page.getByRole("textbox", { name: "Название сделки" });
  await title.fill("Моё название");
  await api.rename(deal.id, "Чужое название");
  await title.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Это уже изменили" });
  await expect(dialog.getByText("Чужое название")).toBeVisible();
  await dialog.getByRole("button", { name: "Записать моё" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await api.getDeal(deal.id)).title).toBe("Моё название");
});

test("a session that ended asks for the password over the page, and the work goes on", async ({
  seller: page,
  api,
  firm,
}) => {
  const deal = await api.createDeal({ title: "Долгая сделка" });
  await page.goto(`/deals/${deal.id}`);
  const note = page.getByLabel("Заметка");
  const save = page.getByRole("button", { name: "Записать", exact: true });
  await note.fill("Не потерять");
  await api.endOtherSessions();
  const dialog = page.getByRole("dialog", { name: "Войдите ещё раз" });
  // The server notices an ended session within five seconds; a note written before that is simply saved.
  await expect(async () => {
    if (await dialog.isVisible()) return;
    await note.fill("Не потерять");
    await save.click({ timeout: 1_000 });
    await expect(dialog).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page).toHaveURL(/\/deals\//);
  await dialog.getByLabel("Пароль", { exact: true }).fill(firm.password);
  await dialog.getByRole("button", { name: "Войти" }).click();
  await expect(dialog).toBeHidden();
  const told = page.getByRole("list", { name: "История" }).getByText("Не потерять").first();
  // Who was asked before they pressed finds their words in the field.
  await expect(async () => {
    if ((await note.inputValue()) !== "") await save.click({ timeout: 1_000 });
    await expect(told).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
});

test("lines are counted by the server to the kopeck", async ({ seller: page, api }) => {
  const deal = await api.createDeal({ title: "Позиции" });
  await page.goto(`/deals/${deal.id}`);
  await page.getByRole("button", { name: "Добавить позицию" }).click();
  await page.getByLabel("Название, позиция 1").fill("Окно");
  await page.getByLabel("Количество, позиция 1").fill("1,5");
  await page.getByLabel("Цена, позиция 1").fill("1500,50");
  await page.getByLabel("Цена, позиция 1").press("Control+Enter");
  await expect(page.getByText("2 250,75 ₽").first()).toBeVisible();
  expect((await api.getDeal(deal.id)).amount).toBe("2250.75");
});
