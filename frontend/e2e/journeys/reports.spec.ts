import { expectAccessible } from "../support/axe.ts";
import { Api, begin, expect, newFirm, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test("the employees of a year are compared, split by months, and a figure leads to its deal", async ({
  page,
  playwright,
  baseURL,
  isMobile,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  const api = new Api(request, await begin(request, firm));
  const cabinets = await api.createDeal({
    title: "Шкафы для школы",
    lines: [
      { title: "Шкаф", quantity: "2", price: "100.00", vat_rate: "none", cost_price: "60.00" },
    ],
  });
  await api.win(cabinets.id);
  await api.createDeal({ title: "Ещё не решено" });
  await request.dispose();

  await begin(page.request, firm);
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  if (isMobile) await page.goto("/reports");
  else {
    await expect(async () => {
      await pressRussian(page, "KeyG");
      await pressRussian(page, "KeyR");
      await expect(page).toHaveURL(/\/reports/, { timeout: 5_000 });
    }).toPass();
  }
  await expect(page.getByRole("heading", { name: "Отчёты: Компания" })).toBeVisible();
  // The days are in the address, so a colleague who gets the link sees the same.
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=/);
  await page.getByRole("link", { name: "Сотрудники" }).and(page.locator("[href*=report]")).click();
  await page.getByLabel("Период", { exact: true }).selectOption("Этот год");
  const anna = page.getByRole("row", { name: /^Анна Смирнова/ });
  await expect(anna.getByRole("cell").nth(4)).toHaveText(/^200\s₽$/);
  await page.getByLabel("Сравнить").selectOption("С прошлым периодом");
  await expect(anna.getByRole("cell").nth(4)).toHaveText(/^200\s₽\+200\s₽было 0\s₽$/);
  await expect(page.getByRole("img", { name: /^График: Выручка/ }).locator("svg")).toBeVisible();

  await page.getByLabel("Разбить").selectOption("По месяцам");
  await expect(anna.getByRole("rowheader").nth(1)).toHaveText(/^\S+ \d{4}$/);
  await expectAccessible(page);
  const hint = page.getByRole("button", { name: "Как считается: Рентабельность" }).first();
  await hint.press("Enter");
  await expect(page.getByText("Прибыль ÷ выручка.")).toBeVisible();
  await page.keyboard.press("Escape");

  const revenue = anna.getByRole("button", { name: /^200\s₽: Выручка, Анна Смирнова, / });
  await revenue.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Сделки: Выручка" });
  const deals = drawer.getByRole("list", { name: "Сделки за этой цифрой" });
  await expect(deals.getByRole("listitem")).toHaveCount(1);
  await expect(deals).toContainText(/200\s₽/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(revenue).toBeFocused();

  await revenue.click();
  await expect(deals.getByRole("link")).toBeVisible();
  await page.reload();
  await deals.getByRole("link", { name: "Шкафы для школы" }).click();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(
    "Шкафы для школы",
  );
  await page.goBack();
  await expect(deals.getByRole("listitem")).toHaveCount(1);
});
