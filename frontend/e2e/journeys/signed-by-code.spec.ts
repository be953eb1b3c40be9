import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

/** A draft is made from the card of the deal, and issued. */
async function issued(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: kind, exact: true }).click();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(issue).toBeHidden();
}

/** A letter goes out in the background. */
async function letterWith(page: Page, text: string): Promise<Locator> {
  const letter = page.getByRole("article").filter({ hasText: text });
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  return letter;
}

/** Codes go out for whoever has confirmed their own address. */
async function confirmed(page: Page): Promise<void> {
  const line = await page.getByText(/^Подтвердите почту \S+@/).textContent();
  const address = /\S+@example\.org/.exec(line ?? "")?.[0] ?? "";
  const letter = await letterWith(page, address);
  await letter.getByRole("link").click();
  await page.getByRole("button", { name: "Это мой адрес" }).click();
  await expect(page.getByRole("heading", { name: "Адрес подтверждён" })).toBeVisible();
}

/** The code in the letter about this file. */
async function codeOf(page: Page, sha256: string): Promise<string> {
  const letter = await letterWith(page, sha256);
  return /Код: (\d{6})/.exec((await letter.textContent()) ?? "")?.[1] ?? "";
}

test("the client signs an act by a code from a letter, and both have the protocol", async ({
  page,
  browser,
  sale,
}) => {
  await confirmed(page);
  await page.goto(`/deals/${sale.id}`);
  await issued(page, "Соглашение о простой электронной подписи");
  await page.getByRole("button", { name: "Отметить" }).click();
  const mark = page.getByRole("dialog", { name: "Отметить" });
  await mark.getByLabel("Что произошло").selectOption("scan_received");
  await mark.getByRole("button", { name: "Отметить" }).click();
  await page.getByRole("button", { name: "Ввести в действие как соглашение об ЭП" }).click();
  const agreement = page.getByRole("dialog", { name: "Соглашение об электронной подписи" });
  await expect(agreement.getByLabel("Эл. почта подписанта")).toHaveValue("buh@pokupatel.ru");
  await agreement.getByLabel("Кто подписывает").fill("Сидоров Пётр Ильич");
  await expectAccessible(page);
  await agreement.getByRole("button", { name: "Ввести в действие" }).click();
  await expect(page.getByText(/^Действует как соглашение об ЭП с /)).toBeVisible();

  await page.goto(`/deals/${sale.id}`);
  await issued(page, "Акт");
  await page.getByRole("button", { name: "Ссылка для клиента" }).click();
  const told = page.getByText(/^Ссылка действует по /);
  const link = /https?:\S+\/d#\S+/.exec((await told.textContent()) ?? "")?.[0] ?? "";

  const outside = await browser.newContext({ locale: "ru-RU" });
  const client = await outside.newPage();
  const mailbox = await outside.newPage();
  await client.goto(link.replace(/\.$/, ""));
  await expect(client.getByText(/Подписывает Сидоров Пётр Ильич/)).toBeVisible();
  await client.getByRole("button", { name: "Получить код" }).click();
  await expect(client.getByText(/^Код отправлен на b•••@pokupatel\.ru/)).toBeVisible();
  await expectAccessible(client);
  const sha256 = (await client.locator("details code").textContent()) ?? "";
  const code = await codeOf(mailbox, sha256);
  const field = client.getByLabel("Код из письма");
  const sign = client.getByRole("button", { name: "Подписать", exact: true });
  await field.fill(String((Number(code) + 1) % 1_000_000).padStart(6, "0"));
  await sign.click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill(code);
  await sign.click();
  await expect(client.getByText(/^Подписано: Сидоров Пётр Ильич/)).toBeVisible();
  await expectAccessible(client);
  const theirs = client.waitForEvent("download");
  await client.getByRole("button", { name: "Скачать протокол" }).click();
  expect((await theirs).suggestedFilename()).toMatch(/^Протокол подписания, .*\.pdf$/);
  await outside.close();

  await page.reload();
  await expect(page.getByText(/^Подписан кодом: Сидоров Пётр Ильич/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Отметки об оригиналах" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Отметить" })).toHaveCount(0);
  await expectAccessible(page);
  const ours = page.waitForEvent("download");
  await page.getByRole("button", { name: "Протокол" }).click();
  expect((await ours).suggestedFilename()).toMatch(/^Протокол подписания, Акт № 1 .*\.pdf$/);
});
