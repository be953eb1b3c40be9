import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe.ts";
import { begin, expect, newFirm, test } from "../support/fixtures.ts";

test("a report is saved, opened again, sent by mail, deleted and brought back", async ({
  page,
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  await request.dispose();
  await begin(page.request, firm);
  await page.goto("/reports?report=employees");
  await page.getByLabel("Период", { exact: true }).selectOption("Прошлый месяц");
  await page.getByLabel("Сравнить").selectOption("С прошлым периодом");

  const menu = page.getByRole("button", { name: "Сохранённые отчёты" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Сохранить как…" }).click();
  const saving = page.getByRole("dialog", { name: "Сохранить отчёт" });
  await saving.getByLabel("Название").fill("Люди за прошлый месяц");
  await expect(saving.getByLabel("За какие дни")).toHaveValue("last_month");
  await saving.getByLabel("Виден всем сотрудникам").check();
  await expectAccessible(page);
  await saving.getByRole("button", { name: "Сохранить" }).click();
  const open = page.getByRole("button", { name: "Сохранённый отчёт: Люди за прошлый месяц" });
  await expect(open).toBeVisible();
  await expect(saving).toBeHidden();

  // From another page of reports it comes with its days and parameters.
  await page.goto("/reports/funnel");
  await menu.click();
  await page.getByRole("menuitem", { name: /^Люди за прошлый месяц/ }).click();
  await expect(page.getByRole("heading", { name: "Отчёты: Сотрудники" })).toBeVisible();
  await expect(page.getByLabel("Период", { exact: true })).toHaveValue("last_month");
  await expect(page.getByLabel("Сравнить")).toHaveValue("previous");
  const id = new URL(page.url()).searchParams.get("saved") ?? "";

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Выгрузить" }).click();
  await page.getByRole("menuitem", { name: /PDF/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^employees-.*\.pdf$/);
  expect(await readFile(await file.path(), "latin1")).toMatch(/^%PDF-/);

  await open.click();
  await page.getByRole("menuitem", { name: "Отправлять по почте…" }).click();
  const mailing = page.getByRole("dialog", { name: "Отправлять «Люди за прошлый месяц»" });
  await mailing.getByLabel("Как часто").selectOption("Каждый месяц");
  await mailing.getByLabel("Число месяца").selectOption("5");
  await expect(mailing.getByRole("button", { name: "Анна Смирнова" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expectAccessible(page);
  await mailing.getByRole("button", { name: "Отправлять", exact: true }).click();
  await expect(page.getByText(/^Следующее письмо: 05\.\d\d\.\d{4}, 09:00$/)).toBeVisible();
  await expect(mailing).toBeHidden();
  await open.click();
  await expect(page.getByLabel("Уходит по почте: 5-го числа в 09:00")).toBeVisible();
  await page.getByRole("menuitem", { name: "Отправлять по почте…" }).click();
  await expect(mailing.getByText("Сейчас уходит 5-го числа в 09:00")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(mailing).toBeHidden();

  await open.click();
  await page.getByRole("menuitem", { name: "Удалить" }).click();
  await expect(open).toBeHidden();
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(async () => {
    await menu.click();
    await expect(page.getByRole("menuitem", { name: /^Люди за прошлый месяц/ })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();

  // The address that stands in letters.
  await page.goto(`/reports?saved=${id}`);
  await expect(open).toBeVisible();
  await expect(page).toHaveURL(/report=employees/);
  await page.goto("/reports?saved=00000000-0000-7000-8000-000000000000");
  await expect(page.getByText("Такого сохранённого отчёта у вас нет")).toBeVisible();
  await expectAccessible(page);
});
