import { expectAccessible } from "../support/axe.ts";
import { Api, begin, expect, newFirm, test } from "../support/fixtures.ts";

/** «ноябрь 2026»: the month that is going on for the firm. */
function presentMonth(): string {
  const format = new Intl.DateTimeFormat("ru-RU", {
    month: "long",
    year: "numeric",
    timeZone: "Europe/Moscow",
  });
  return format.format(new Date()).replace(/\s*г\.$/, "");
}

test("a plan is made where it was missing, stands beside the fact, and the fact leads to its deal", async ({
  page,
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  const api = new Api(request, await begin(request, firm));
  const won = await api.createDeal({ title: "Шкафы для школы", amount: "200.00" });
  await api.win(won.id);
  await request.dispose();

  const month = presentMonth();
  await begin(page.request, firm);
  await page.goto("/reports");
  await page.getByRole("link", { name: "План и факт" }).click();
  await expect(page.getByRole("heading", { name: "Отчёты: План и факт" })).toBeVisible();
  // Plans are made for a year, so the page begins with this one.
  await expect(page).toHaveURL(/month_from=\d{4}-01&month_to=\d{4}-12/);
  const table = page.getByRole("table", { name: /^План и факт: Выручка/ });
  const anna = table.getByRole("row", { name: /^Анна Смирнова/ });
  await expect(anna.getByText(/^200\s₽$/).first()).toBeVisible();
  // A narrow screen begins with the months up to the present one.
  await anna.getByRole("rowheader").scrollIntoViewIfNeeded();
  await expect(table.getByRole("columnheader", { name: month })).toBeInViewport();

  await expect(page.getByText(/^Фирма в целом: нет плана на январь/)).toBeVisible();
  await page.getByRole("link", { name: "Задать план" }).click();
  const cell = page.getByRole("textbox", { name: `Фирма в целом, ${month}` });
  await cell.fill("400");
  const kept = page.waitForResponse(
    (answer) => answer.url().includes("/plans") && answer.request().method() === "PUT",
  );
  await cell.press("Tab");
  await kept;
  await page.goBack();

  await page.getByLabel("Период", { exact: true }).selectOption("Этот месяц");
  const whole = table.getByRole("row", { name: /^Фирма в целом/ }).getByRole("cell");
  await expect(whole.first()).toHaveText(/^200\s₽план 400\s₽50\s%прогноз /);
  await expect(page.getByText(/нет плана на/)).toBeHidden();
  await expect(
    page.getByRole("img", { name: /^График: Фирма в целом/ }).locator("svg"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Как считается: Прогноз" }).press("Enter");
  await expect(page.getByText(/^Факт ÷ прошедшие дни месяца/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: "Анна Смирнова" })
    .and(page.locator("[aria-pressed]"))
    .press("Enter");
  await expect(page.getByRole("img", { name: /^График: Анна Смирнова/ })).toBeVisible();
  await expect(page.getByText(`Анна Смирнова: нет плана на ${month}.`)).toBeVisible();
  await expectAccessible(page);

  const fact = whole.getByRole("button", { name: /^200\s₽: Выручка, Фирма в целом, / });
  await fact.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Сделки: Выручка" });
  const deals = drawer.getByRole("list", { name: "Сделки за этой цифрой" });
  await expect(deals).toContainText(/200\s₽/);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(fact).toBeFocused();
  await fact.click();
  await deals.getByRole("link", { name: "Шкафы для школы" }).click();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(
    "Шкафы для школы",
  );
});
