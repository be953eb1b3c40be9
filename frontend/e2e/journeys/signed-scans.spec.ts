import { devices } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone of this journey is the client's own");

/** A picture of one dot: what is on it, nobody looks at here. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

test("the client sends a signed scan from a phone, and the firm has it", async ({
  page,
  browser,
  sale: _sale,
}) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Акт", exact: true }).click();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await page.getByRole("button", { name: "Ссылка для клиента" }).click();
  const told = page.getByText(/^Ссылка действует по /);
  const link = /https?:\S+\/d#\S+/.exec((await told.textContent()) ?? "")?.[0] ?? "";

  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];
  const phone = { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale: "ru-RU" };
  const outside = await browser.newContext(phone);
  const client = await outside.newPage();
  await client.goto(link.replace(/\.$/, ""));
  await expect(client.getByRole("button", { name: "Загрузить скан" })).toBeVisible();
  await expectAccessible(client);
  const [chooser] = await Promise.all([
    client.waitForEvent("filechooser"),
    client.getByRole("button", { name: "Загрузить скан" }).click(),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  const scan = (name: string) => ({ name, mimeType: "image/png", buffer: PICTURE });
  await chooser.setFiles([scan("стр1.png"), scan("стр2.png")]);
  await expect(client.getByText("Спасибо, 2 скана получены")).toBeVisible();
  await expectAccessible(client);
  await outside.close();

  // The page of the firm hears of it by itself.
  const scans = page.getByRole("list", { name: "Сканы" });
  await expect(scans).toContainText("стр1.png");
  await expect(scans).toContainText("клиент");
  const marks = page.getByRole("list", { name: "Отметки об оригиналах" });
  await expect(marks).toContainText("Получили скан от клиента");
  await expect(marks).toContainText("Страница документа");
  await expectAccessible(page);
});
