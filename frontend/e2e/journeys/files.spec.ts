import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A PDF of one empty page, as small as they are. */
function pdf(): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R/Resources<<>>>>",
    "<</Length 31>>stream\n0.2 0.4 0.8 rg 40 40 120 200 re f\nendstream",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, "0")} 00000 n \n`;
  return Buffer.from(`${text}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`);
}

test("files are added, looked at, saved, removed and had back", async ({ seller: page, api }) => {
  const deal = await api.createDeal({ title: "Сделка с файлами" });
  await page.goto(`/deals/${deal.id}`);
  await expect(page.getByText(/^Файлов нет/)).toBeVisible();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Добавить файлы" }).click(),
  ]);
  await chooser.setFiles([
    { name: "Договор № 15.pdf", mimeType: "application/pdf", buffer: pdf() },
    { name: "Фото.png", mimeType: "image/png", buffer: PNG },
    { name: "virus.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
    { name: "Обман.png", mimeType: "image/png", buffer: Buffer.from("не картинка") },
  ]);
  const files = page.getByRole("list", { name: "Файлы" });
  await expect(files.getByRole("button", { name: "Договор № 15.pdf", exact: true })).toBeVisible();
  await expect(files.getByRole("button", { name: "Фото.png", exact: true })).toBeVisible();
  await expect(files.getByText(/^Такие файлы не принимаются/)).toBeVisible();
  await expect(files.getByText(/^Содержимое файла не такое/)).toBeVisible();
  await page.getByRole("button", { name: "Убрать: virus.exe" }).click();
  await page.getByRole("button", { name: "Убрать: Обман.png" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);

  await files.getByRole("button", { name: "Фото.png", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Фото.png" });
  await expect(dialog.getByRole("img", { name: "Фото.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await files.getByRole("button", { name: "Договор № 15.pdf", exact: true }).click();
  const sheet = page.getByRole("img", { name: "Договор № 15.pdf, страница 1" });
  await expect(sheet).toBeVisible();
  await expect
    .poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.height))
    .toBeGreaterThan(300);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Скачать: Договор № 15.pdf" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("Договор № 15.pdf");
  expect(readFileSync(await saved.path()).equals(pdf())).toBe(true);

  await page.getByRole("button", { name: "Удалить: Фото.png" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Удалить: Фото.png" }).click();
  await page.getByRole("button", { name: "Удалённые файлы" }).click();
  await page.getByRole("button", { name: "Восстановить: Фото.png" }).click();
  await expect(files.getByRole("button", { name: "Фото.png", exact: true })).toBeVisible();
  await expect(page.getByText("Файл восстановлен: Фото.png").first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});

test("a file dropped anywhere on the card is added", async ({ seller: page, api, isMobile }) => {
  test.skip(isMobile, "nothing is dragged onto a phone");
  const deal = await api.createDeal({ title: "Сделка с файлами" });
  await page.goto(`/deals/${deal.id}`);
  await expect(page.getByText(/^Файлов нет/)).toBeVisible();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["Список"], "Список.txt", { type: "text/plain" }));
    return transfer;
  });
  const title = page.getByRole("textbox", { name: "Название сделки" });
  await title.dispatchEvent("dragenter", { dataTransfer: data });
  await expect(page.getByText("Отпустите, чтобы добавить файлы к сделке")).toBeVisible();
  await title.dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("button", { name: "Список.txt", exact: true })).toBeVisible();
  await expect(page.getByText("Отпустите, чтобы добавить файлы к сделке")).toBeHidden();
});
