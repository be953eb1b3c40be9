import { expectAccessible } from "../support/axe.ts";
import { drag } from "../support/drag.ts";
import { Api, begin, expect, newFirm, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test("the owner sees the day on one page, goes to what calls for them, and arranges the blocks", async ({
  page,
  playwright,
  baseURL,
  isMobile,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  const api = new Api(request, await begin(request, firm));
  const won = await api.createDeal({ title: "Шкафы для школы", amount: "200.00" });
  await api.win(won.id);
  await api.createDeal({ title: "Ещё не решено" });
  await request.dispose();

  await begin(page.request, firm);
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  if (isMobile) {
    await page.getByRole("button", { name: "Ещё", exact: true }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Сегодня" }).click();
  } else {
    await expect(async () => {
      await pressRussian(page, "KeyG");
      await pressRussian(page, "KeyN");
      await expect(page).toHaveURL(/\/home$/, { timeout: 5_000 });
    }).toPass();
  }
  const block = (name: string) => page.getByRole("region", { name, exact: true });
  const titles = page.getByRole("heading", { level: 2 });
  await expect(page.getByRole("heading", { level: 1, name: "Сегодня" })).toBeVisible();
  await expect(titles).toHaveText([
    "За сегодня",
    "Этот месяц",
    "Требует внимания",
    "Расчёты с клиентами",
    "Потеряно за неделю",
    "Просроченные оригиналы",
  ]);
  await expect(block("Расчёты с клиентами").getByText("Просроченных счетов нет.")).toBeVisible();
  await expect(block("Потеряно за неделю").getByText("Ни одного отказа.")).toBeVisible();
  await expect(block("Этот месяц").getByRole("row", { name: /^Выручка/ })).toContainText(/200\s₽/);
  await expectAccessible(page);

  await block("Требует внимания")
    .getByRole("link", { name: /^Сделки без следующего дела 1$/ })
    .click();
  await expect(page).toHaveURL(/\/deals\?without_task=true/);
  await expect(page.getByRole("link", { name: /Ещё не решено/ }).first()).toBeVisible();
  await expect(page.getByText("Шкафы для школы")).toBeHidden();
  await page.goBack();

  await block("За сегодня")
    .getByRole("link", { name: /^1: Выиграно, сегодня/ })
    .click();
  const drawer = page.getByRole("dialog", { name: "Сделки: Выиграно" });
  await expect(drawer.getByRole("link", { name: "Шкафы для школы" })).toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: "Настроить" }).click();
  await page.getByRole("button", { name: "Ниже: За сегодня" }).press("Enter");
  await expect(titles.nth(0)).toHaveText("Этот месяц");
  await expect(page.getByRole("button", { name: "Ниже: За сегодня" })).toBeFocused();
  await page.getByRole("button", { name: "Скрыть: Расчёты с клиентами" }).click();
  await expectAccessible(page);
  if (!isMobile) {
    const lost = block("Потеряно за неделю");
    await drag(page, lost.getByTitle("Перетащить"), block("Этот месяц"));
    await expect(titles).not.toHaveText([
      "Этот месяц",
      "За сегодня",
      "Требует внимания",
      "Потеряно за неделю",
      "Просроченные оригиналы",
    ]);
  }
  await page.getByRole("button", { name: "Готово" }).click();
  const arranged = await titles.allTextContents();
  expect(arranged).not.toContain("Расчёты с клиентами");
  await page.reload();
  await expect(titles).toHaveText(arranged);
});
