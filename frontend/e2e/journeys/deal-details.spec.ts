import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test("a deal is put down to an event, and its task is changed in its place", async ({
  seller: page,
  api,
}) => {
  const name = `Выставка ${Date.now()}`;
  await page.goto("/settings/dictionaries");
  await page.getByRole("button", { name: "Добавить событие" }).click();
  const dialog = page.getByRole("dialog", { name: "Новое событие" });
  await dialog.getByLabel("Название").fill(name);
  await dialog.getByLabel("Первый день").fill("01.12.2026");
  await dialog.getByLabel("Последний день").fill("03.12.2026");
  await expectAccessible(page);
  // The open calendar lies over the button.
  await dialog.getByLabel("Название").click();
  await dialog.getByRole("button", { name: "Добавить событие" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("01.12.2026 – 03.12.2026");

  const deal = await api.createDeal({ title: "Окна" });
  await page.goto(`/deals/${deal.id}`);
  await page.getByLabel("Событие").selectOption(name);
  await expect.poll(async () => (await api.getDeal(deal.id)).sales_event?.name).toBe(name);

  await page.getByLabel("Новая задача").fill("Позвонить");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await page.getByRole("button", { name: "Изменить задачу: Позвонить" }).click();
  const tasks = page.getByRole("list", { name: "Задачи" });
  await tasks.getByLabel("Задача").fill("Написать");
  await tasks.getByLabel("Срок").fill("15.01.2027");
  await tasks.getByLabel("Задача").click();
  await expectAccessible(page);
  await tasks.getByRole("button", { name: "Сохранить" }).click();
  await expect(tasks.getByRole("checkbox", { name: "Написать" })).toBeVisible();
  await expect(tasks).toContainText("15.01.2027");
});
