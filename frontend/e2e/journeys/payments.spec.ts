import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("an invoice is paid in part, then in full, and the second payment is undone", async ({
  page,
  sale: _sale,
}) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Счёт", exact: true }).click();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Счёт № 1 от / })).toBeVisible();
  await expect(page.getByText("Не оплачен").first()).toBeVisible();
  const invoice = page.url();

  const record = page.getByRole("button", { name: "Записать оплату" });
  const dialog = page.getByRole("dialog", { name: "Оплата счёта" });
  const amount = dialog.getByLabel("Сумма, ₽");
  await record.click();
  await expect(amount).toHaveValue("401");
  await expect(amount).toBeFocused();
  await expect(dialog.getByRole("link", { name: "ООО «Покупатель»" })).toBeVisible();
  await amount.fill("100");
  await expect(dialog.getByLabel(/^Сумма: Счёт № 1 от /)).toHaveValue("100");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Записать платёж" }).click();
  await expect(page.getByText("Оплачен частично").first()).toBeVisible();
  await expect(
    page.getByText(/^Оплачено 100,00\s₽ из 401,00\s₽, осталось 301,00\s₽$/),
  ).toBeVisible();
  await expectAccessible(page);

  await record.click();
  await expect(amount).toHaveValue("301");
  await amount.fill("400");
  await expect(dialog.getByText(/^Останется авансом: 99,00\s₽$/)).toBeVisible();
  await dialog.getByLabel("Номер платёжки или чека").fill("318");
  await dialog.getByRole("button", { name: "Записать платёж" }).click();
  const payments = page.getByRole("list", { name: "Платежи по счёту" });
  await expect(payments.getByRole("listitem")).toHaveCount(2);
  await expect(record).toBeHidden();

  await page.getByRole("link", { name: "Стулья" }).click();
  await expect(page.getByRole("row", { name: /^Оплачено 401\s₽ 0\s₽$/ })).toBeVisible();
  await expect(page.getByText(/^Оплачено 401,00\s₽ из 401,00\s₽: Счёт № 1/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("navigation").getByRole("link", { name: "Платежи" }).click();
  await expect(page.getByRole("link", { name: "Поступление № 1" })).toBeVisible();
  await page.getByLabel("Только авансы").check();
  await expect(page.getByRole("link", { name: "Поступление № 1" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Поступление № 2" }).click();
  await expect(page.getByRole("list", { name: "По счетам" })).toContainText("301,00");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Отменить" }).click();
  const undo = page.getByRole("dialog", { name: "Отменить: Поступление № 2" });
  await undo.getByLabel("Причина").fill("Записан дважды");
  await expectAccessible(page);
  await undo.getByRole("button", { name: "Отменить платёж" }).click();
  await expect(page.getByText(/^Отменён .* Причина: Записан дважды$/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(invoice);
  await expect(page.getByText("Оплачен частично").first()).toBeVisible();
  await expect(record).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Документы" }).click();
  await page.getByLabel("Оплата").selectOption("Не оплачен");
  await expect(page.getByText("Ничего не нашлось")).toBeVisible();
  await page.getByLabel("Оплата").selectOption("Оплачен частично");
  await expect(page.getByRole("link", { name: "Счёт № 1" })).toBeVisible();
  await expectAccessible(page);
});
