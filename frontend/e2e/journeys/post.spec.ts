import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("an original goes to the post, and its scan finds its way back", async ({
  page,
  sale: _sale,
}) => {
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "Акт", exact: true }).click();
  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Акт № 1 от / })).toBeVisible();
  const [paper] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Скачать PDF" }).click(),
  ]);

  // Several documents in one printout.
  await page.getByRole("navigation").getByRole("link", { name: "Документы" }).click();
  await page.getByRole("checkbox", { name: /^Выбрать: Акт № 1 от / }).check();
  await page.getByRole("toolbar").getByRole("button", { name: "Напечатать" }).click();
  const printing = page.getByRole("dialog", { name: "Напечатать документы" });
  await expect(printing.getByText("Всего 2 экземпляра")).toBeVisible();
  await expectAccessible(page);
  const [printout] = await Promise.all([
    page.waitForEvent("download"),
    printing.getByRole("button", { name: "Скачать одним PDF" }).click(),
  ]);
  expect((await readFile(await printout.path())).subarray(0, 5).toString()).toBe("%PDF-");
  await expect(printing).toBeHidden();

  await page.getByRole("navigation").getByRole("link", { name: "Контроль оригиналов" }).click();
  const box = page.getByRole("checkbox", { name: /^Выбрать: Акт № 1 от .*, Наш оригинал$/ });
  await box.check();
  await page.getByRole("toolbar").getByRole("button", { name: "Отправить почтой" }).click();
  const post = page.getByRole("dialog", { name: "Отправить почтой" });
  await expect(post.getByRole("list", { name: "Конверты" })).toContainText("ООО «Покупатель»");
  await expectAccessible(page);
  for (const [title, name] of [
    ["Список, PDF", "Список отправлений.pdf"],
    ["Список, XLSX", "Список отправлений.xlsx"],
    ["Конверты C5", "Конверты C5.pdf"],
    ["Конверты DL", "Конверты DL.pdf"],
    ["Сопроводительные письма", "Сопроводительные письма.pdf"],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      post.getByRole("button", { name: title }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
  }
  await post.getByLabel("Трек-номер: ООО «Покупатель»").fill("80081234567890");
  await post.getByRole("button", { name: "Отметить 1 документ отправленным" }).click();
  await expect(post).toBeHidden();
  await expect(page.getByText("Почта, 80081234567890")).toBeVisible();

  await page.getByRole("button", { name: "Загрузить сканы" }).click();
  const table = page.getByRole("dialog", { name: "Сканы от клиентов" });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    table.getByRole("button", { name: "Выбрать файлы" }).click(),
  ]);
  await chooser.setFiles(
    await paper.path().then(async (path) => ({
      name: "скан.pdf",
      mimeType: "application/pdf",
      buffer: await readFile(path),
    })),
  );
  const scans = table.getByRole("list", { name: "Сканы" });
  // Pictures are looked through for a code while the answer is waited for.
  await expect(scans.getByRole("link", { name: /^Акт № 1 от / })).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);
  await scans.getByRole("button", { name: /^Отметить «скан получен»: Акт № 1 от / }).click();
  await expect(scans.getByText("Скан получен")).toBeVisible();
  await scans.getByRole("link", { name: /^Акт № 1 от / }).click();
  await expect(page.getByRole("list", { name: "Сканы" })).toContainText("скан.pdf");
  await expect(page.getByRole("list", { name: "Отметки об оригиналах" })).toContainText(
    "Получили скан от клиента",
  );
});
