import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("what a client owed before, a contract of its own, an акт сверки and a letter", async ({
  page,
  sale,
}) => {
  const company = `/companies/${sale.company?.id}`;
  await page.goto(company);
  const balance = page.getByRole("button", { name: "Начальное сальдо" });
  await balance.click();
  const dialog = page.getByRole("dialog", { name: "Начальное сальдо" });
  await dialog.getByLabel("Сумма, ₽").fill("1500,50");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Записать" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Клиент должен.*1\s500,50/i).first()).toBeVisible();
  await expectAccessible(page);

  const make = async (kind: string): Promise<void> => {
    await page.getByRole("button", { name: "Создать", exact: true }).click();
    await page.getByRole("menuitem", { name: kind }).click();
  };
  await make("Акт сверки");
  await expect(page.getByRole("heading", { level: 1, name: /^Акт сверки от / })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт сверки № 1 от / })).toBeVisible();

  await page.goto(company);
  await make("Внешний документ");
  // The card of the company has a field of that name, too.
  await expect(page.getByRole("heading", { level: 1, name: /^Договор от / })).toBeVisible();
  await page.getByLabel("Название").fill("Договор поставки");
  await page.getByLabel("Номер").fill("12/П");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Зарегистрировать" }).click();
  const register = page.getByRole("dialog");
  await register.getByRole("button", { name: "Зарегистрировать" }).click();
  const registered = page.getByRole("heading", { level: 1, name: /^Договор поставки № 12\/П от / });
  await expect(registered).toBeVisible();

  await page.goto(company);
  await make("Письмо");
  await page.getByLabel("Текст").fill("Здравствуйте.\nСклад не работает 29 декабря.");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Выставить" }).click();
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Письмо № 1 от / })).toBeVisible();

  await page.goto("/documents");
  await expect(page.getByRole("link", { name: /Договор поставки № 12\/П/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Письмо № 1/ })).toBeVisible();
});
