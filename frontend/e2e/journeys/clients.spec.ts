import { expectAccessible } from "../support/axe.ts";
import { begin, DEMO, expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("a contact is created from a deal and found again", async ({ seller: page, api }) => {
  const surname = `Ёлкин${Date.now()}`;
  const deal = await api.createDeal({ title: "Сделка без клиента" });
  await page.goto(`/deals/${deal.id}`);
  await page.getByRole("button", { name: "Выбрать: Контакт" }).click();
  await page.getByRole("textbox", { name: "Контакт" }).fill(`${surname} Пётр`);
  await page.getByRole("option", { name: /^Создать/ }).click();
  const dialog = page.getByRole("dialog", { name: "Новый контакт" });
  await expect(dialog.getByLabel("Фамилия")).toHaveValue(surname);
  await expect(dialog.getByLabel("Имя")).toHaveValue("Пётр");
  await dialog.getByLabel("Телефон").fill("8 (912) 345-67-89");
  await dialog.getByRole("button", { name: "Создать контакт" }).click();
  await expect(dialog).toBeHidden();
  const contact = page.getByRole("link", { name: `${surname} Пётр` });
  await expect(contact).toBeVisible();
  await expect(page.getByRole("link", { name: "8 (912) 345-67-89" })).toHaveAttribute(
    "href",
    "tel:+79123456789",
  );

  await contact.click();
  await expect(page.getByRole("heading", { level: 1, name: `${surname} Пётр` })).toBeVisible();
  await expect(page.getByRole("link", { name: "Сделка без клиента" })).toBeVisible();
  await page.getByLabel("Отчество").fill("Ильич");
  await page.getByLabel("Отчество").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${surname} Пётр Ильич`);
  await page.getByRole("button", { name: "Добавить почту" }).click();
  await page.getByLabel("Новая почта").fill("petr@example.org");
  await page.getByLabel("Новая почта").press("Enter");
  await expect(page.getByRole("link", { name: "Написать: petr@example.org" })).toBeVisible();

  await page.goto("/contacts");
  await page.getByRole("searchbox").fill(surname.replace("Ё", "е"));
  await expect(page.getByRole("link", { name: `${surname} Пётр Ильич` })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Найти или выполнить" }).fill(surname);
  await expect(
    page.getByRole("option", { name: new RegExp(`^${surname}.*Контакт`) }),
  ).toBeVisible();
});

test("a wrong ИНН is told at its field, in the form and on the card", async ({ seller: page }) => {
  const name = `ООО «Проверка ${Date.now()}»`;
  await page.goto("/companies");
  await page.getByRole("button", { name: "Новая компания" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Новая компания" });
  await dialog.getByLabel("Название").fill(name);
  await dialog.getByLabel("ИНН").fill("7707083894");
  await dialog.getByRole("button", { name: "Создать компанию" }).click();
  await expect(dialog.getByLabel("ИНН")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("ИНН")).toBeFocused();
  await dialog.getByLabel("ИНН").fill("7707083893");
  await dialog.getByRole("button", { name: "Создать компанию" }).click();
  await expect(page.getByRole("textbox", { name: "Название компании" })).toHaveValue(name);

  const inn = page.getByLabel("ИНН");
  await inn.fill("7707083894");
  await inn.press("Enter");
  await expect(inn).toHaveAttribute("aria-invalid", "true");
  await expect(inn).toHaveValue("7707083894");
  await inn.fill("7707083893");
  await inn.press("Enter");
  await expect(inn).not.toHaveAttribute("aria-invalid", "true");

  await page.getByRole("button", { name: "Удалить", exact: true }).click();
  await expect(page.getByText(`Удалено: ${name}`)).toBeVisible();
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("what is to be done, was paid and has happened stands on the client's card", async ({
  page,
  sale,
}) => {
  await page.getByLabel("Новая задача").fill("Позвонить");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "Позвонить" })).toBeVisible();
  await page.getByRole("textbox", { name: "Заметка" }).fill("Просили скидку");
  await page.getByRole("button", { name: "Записать", exact: true }).click();
  await expect(page.getByText("Просили скидку")).toBeVisible();
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Счёт", exact: true }).click();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await page.getByRole("button", { name: "Записать оплату" }).click();
  const dialog = page.getByRole("dialog", { name: "Оплата счёта" });
  await dialog.getByLabel("Сумма, ₽").fill("100");
  await dialog.getByRole("button", { name: "Записать платёж" }).click();
  await expect(page.getByText("Оплачен частично").first()).toBeVisible();

  await page.goto(`/companies/${sale.company?.id}`);
  const story = page.getByRole("list", { name: "История" });
  await expect(story.getByText("Просили скидку")).toBeVisible();
  await expect(story.getByText("Новая задача: Позвонить")).toBeVisible();
  await expect(story.getByText(/^Выставлен документ: Счёт № 1 от /)).toBeVisible();
  await expect(story.getByText("Компания заведена")).toBeVisible();
  const paid = page.getByRole("list", { name: "Платежи клиента" });
  await expect(paid.getByText(/^По счетам: 100,00\s₽$/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("checkbox", { name: "Позвонить" }).check();
  await expect(page.getByText(/^Открытых задач нет/)).toBeVisible();
  await expect(story.getByText("Задача выполнена: Позвонить")).toBeVisible();
  await page.getByRole("switch", { name: "Показать выполненные" }).check({ force: true });
  const done = page.getByRole("list", { name: "Выполненные задачи" });
  await expect(done.getByRole("checkbox", { name: "Позвонить" })).toBeChecked();
  await expectAccessible(page);
  await done.getByRole("link", { name: "Стулья" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Стулья" })).toBeVisible();
});

test("the card of a contact with all its blocks is readable", async ({ page }) => {
  await begin(page.request, DEMO);
  await page.goto("/contacts");
  await page.locator("a[href^='/contacts/']").first().click();
  await expect(page.getByRole("button", { name: "Стереть персональные данные" })).toBeVisible();
  await expectAccessible(page);
});
