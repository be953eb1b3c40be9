import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { pressRussian } from "../support/keyboard.ts";

test.describe("on a desktop", () => {
  test.skip(({ isMobile }) => isMobile, "the phone has its own");

  test("many deals are changed by keys, and taken back", async ({ seller: page, api }) => {
    const mark = `м${Date.now()}`;
    for (const title of ["Один", "Два", "Три"]) {
      await api.createDeal({ title: `${title} ${mark}`, amount: "1000.00", tags: [mark] });
    }
    const [, second = ""] = await api.stages();
    await page.goto(`/deals?tag=${mark}`);
    const table = page.getByRole("table", { name: "Сделки" });
    await expect(table.getByRole("link")).toHaveCount(3);
    const bar = page.getByRole("toolbar", { name: "Выбранные сделки" });
    // The keys of choosing come with the bar, a moment after the list.
    const all = page.getByRole("checkbox", { name: "Выбрать все на экране" });
    await all.check();
    await expect(bar.getByRole("status")).toHaveText("Выбраны 3 сделки");
    await all.uncheck();
    await expect(bar).toHaveCount(0);
    await pressRussian(page, "KeyJ");
    await pressRussian(page, "KeyX");
    await expect(bar.getByRole("status")).toHaveText("Выбрана 1 сделка");
    await pressRussian(page, "KeyJ");
    await pressRussian(page, "KeyJ");
    await pressRussian(page, "KeyX", { shift: true });
    await expect(bar.getByRole("status")).toHaveText("Выбраны 3 сделки");
    await expectAccessible(page);
    await bar.getByRole("button", { name: "Этап" }).click();
    const dialog = page.getByRole("dialog", { name: "Этап" });
    await dialog.getByRole("button", { name: "Изменить 3 сделки" }).click();
    await expect(dialog.getByText("Выберите значение")).toBeVisible();
    await dialog.getByLabel("На какой этап").selectOption({ label: second });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Изменить 3 сделки" }).click();
    await expect(page.getByText("Изменены 3 сделки")).toBeVisible();
    await expect(table.getByRole("cell", { name: second })).toHaveCount(3);
    await expect(bar).toHaveCount(0);
    await page.getByRole("button", { name: "Отменить" }).click();
    await expect(page.getByText("Всё как было")).toBeVisible();
    await expect(table.getByRole("cell", { name: second })).toHaveCount(0);
  });

  test("all of a filter are changed, and what a rule refuses is listed", async ({
    seller: page,
    api,
  }) => {
    const mark = `ф${Date.now()}`;
    const open = await api.createDeal({ title: `Открытая ${mark}`, tags: [mark] });
    const closed = await api.createDeal({ title: `Закрытая ${mark}`, tags: [mark] });
    await api.win(closed.id);
    const [, second = ""] = await api.stages();
    await page.goto(`/deals?tag=${mark}`);
    await page.getByRole("checkbox", { name: `Выбрать: Открытая ${mark}` }).check();
    const bar = page.getByRole("toolbar", { name: "Выбранные сделки" });
    await bar.getByRole("button", { name: "Выбрать все по фильтру" }).click();
    await bar.getByRole("button", { name: "Этап" }).click();
    const dialog = page.getByRole("dialog", { name: "Этап" });
    await dialog.getByLabel("На какой этап").selectOption({ label: second });
    await dialog.getByRole("button", { name: "Изменить 2 сделки" }).click();
    const report = page.getByRole("dialog", { name: "Что получилось" });
    await expect(report.getByText(/Изменена 1 сделка/)).toBeVisible();
    await expect(report.getByRole("link", { name: `№ ${closed.number}` })).toBeVisible();
    await expect(report.getByText(/Сделка закрыта/)).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await report.getByRole("button", { name: "Скачать список" }).click();
    expect((await download).suggestedFilename()).toBe("refused.csv");
    await report.getByRole("button", { name: "Понятно" }).click();
    expect((await api.getDeal(open.id)).stage.name).toBe(second);
  });

  test("a question is saved as a view, shared, changed and deleted", async ({
    seller: page,
    api,
  }) => {
    const mark = `в${Date.now()}`;
    await api.createDeal({ title: `Шкаф ${mark}`, amount: "500.00", tags: [mark] });
    await page.goto(`/deals?tag=${mark}&sort=-amount`);
    const views = page.getByRole("button", { name: /^Представление:/ });
    await views.click();
    await page.getByRole("menuitem", { name: "Сохранить как…" }).click();
    const dialog = page.getByRole("dialog", { name: "Сохранить представление" });
    await dialog.getByLabel("Название").fill(`Моё ${mark}`);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Сохранить" }).click();
    await expect(views).toHaveAccessibleName(`Представление: Моё ${mark}`);
    await expect(page).toHaveURL(/view=/);
    await page
      .getByRole("table", { name: "Сделки" })
      .getByRole("button", { name: "Номер" })
      .click();
    await page.getByRole("button", { name: "Изменено — сохранить?" }).click();
    await expect(page.getByRole("button", { name: "Изменено — сохранить?" })).toHaveCount(0);
    await views.click();
    await page.getByRole("menuitem", { name: "Показать всем" }).click();
    await views.click();
    await page.getByRole("menuitem", { name: "Открывать первым" }).click();
    await page.getByRole("link", { name: "Воронка" }).first().click();
    await page.getByRole("link", { name: "Сделки" }).first().click();
    await expect(views).toHaveAccessibleName(`Представление: Моё ${mark}`);
    await expect(page).toHaveURL(/sort=-number/);
    await views.click();
    await expectAccessible(page);
    await page.getByRole("menuitem", { name: "Удалить" }).click();
    await expect(views).toHaveAccessibleName("Представление: Все сделки");
    await page.getByRole("button", { name: "Отменить" }).click();
    await views.click();
    await expect(page.getByRole("menuitem", { name: `Моё ${mark}` })).toBeVisible();
    await page.getByRole("menuitem", { name: "Мои открытые" }).click();
    await expect(page).toHaveURL(/status=open/);
    await expect(views).toHaveAccessibleName("Представление: Мои открытые");
  });

  test("the list is taken out as a file", async ({ seller: page, api }) => {
    const mark = `э${Date.now()}`;
    await api.createDeal({ title: `Шкаф ${mark}`, amount: "1500.50", tags: [mark] });
    await page.goto(`/deals?tag=${mark}`);
    await page.getByRole("button", { name: "Ещё: выгрузить список" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Выгрузить в CSV, как на экране" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^deals-\d{4}-\d\d-\d\d\.csv$/);
    const stream = await file.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    expect(text.startsWith("\uFEFFСделка;Номер;")).toBe(true);
    expect(text).toContain(`Шкаф ${mark};`);
    expect(text).toContain(";1500,50;");
  });
});

test.describe("on a phone", () => {
  test.skip(({ isMobile }) => !isMobile, "a journey of the phone");

  test("cards are chosen and changed by a thumb", async ({ seller: page, api }) => {
    const mark = `п${Date.now()}`;
    await api.createDeal({ title: `Дверь ${mark}`, tags: [mark] });
    await api.createDeal({ title: `Окно ${mark}`, tags: [mark] });
    await page.goto(`/deals?tag=${mark}`);
    await page.getByRole("button", { name: "Выбрать", exact: true }).tap();
    await page.getByRole("checkbox", { name: `Выбрать: Дверь ${mark}` }).tap();
    await page.getByRole("checkbox", { name: `Выбрать: Окно ${mark}` }).tap();
    const bar = page.getByRole("toolbar", { name: "Выбранные сделки" });
    await expect(bar.getByRole("status")).toHaveText("Выбраны 2 сделки");
    await expectAccessible(page);
    await bar.getByRole("button", { name: "Метки" }).tap();
    const dialog = page.getByRole("dialog", { name: "Метки" });
    await dialog.getByLabel("Добавить метки").fill("срочно");
    await dialog.getByRole("button", { name: "Изменить 2 сделки" }).tap();
    await expect(page.getByText("Изменены 2 сделки")).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });
});
