import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("a quote goes to the client, who accepts it; a contract follows", async ({
  page,
  browser,
  sale: _sale,
}) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Коммерческое предложение" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await page.getByRole("button", { name: "Выставить" }).click();
  await issue.getByRole("button", { name: "Выставить" }).click();
  await page.getByRole("button", { name: "Ссылка для клиента" }).click();
  const told = page.getByText(/^Ссылка действует по /);
  await expect(told).toContainText("Клиент документ не открывал");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Отправить по почте" }).click();
  const letter = page.getByRole("dialog", { name: /^Отправить: / });
  await expect(letter.getByLabel("Кому")).toHaveValue("buh@pokupatel.ru");
  await expectAccessible(page);
  await letter.getByRole("button", { name: "Отправить" }).click();
  await expect(letter).toBeHidden();
  await expect(page.getByRole("list", { name: "Письма с документом" })).toContainText(
    "buh@pokupatel.ru",
  );

  const link = /https?:\S+\/d#\S+/.exec((await told.textContent()) ?? "")?.[0] ?? "";
  const outside = await browser.newContext();
  const client = await outside.newPage();
  await client.goto(link.replace(/\.$/, ""));
  await expect(client.getByRole("heading", { level: 1 })).toContainText("предложение № 1");
  await expect(client.getByText("Стул офисный")).toBeVisible();
  await expectAccessible(client);
  await client.getByLabel("Кто отвечает").fill("Иванов Пётр");
  await client.getByRole("button", { name: "Принять предложение" }).click();
  await expect(client.getByText(/^Вы приняли предложение: Иванов Пётр/)).toBeVisible();
  await outside.close();

  await page.reload();
  await expect(page.getByText(/^Клиент принял: Иванов Пётр/)).toBeVisible();
  await page.getByRole("button", { name: /^Договор на основании: / }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Договор от / })).toBeVisible();
  const text = page.getByRole("list", { name: "Текст договора" });
  await expect(text.getByLabel("Текст, блок 1", { exact: true })).toHaveValue("Предмет договора");
  await text.getByLabel("Текст, блок 1", { exact: true }).fill("О чём договор");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Выставить" }).click();
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Договор № 1 от / })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Счёт на основании/ })).toBeVisible();
  await expectAccessible(page);
});
