import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("documents are made again and again, and drafts are issued at once", async ({
  page,
  sale,
}) => {
  await page.getByRole("button", { name: "Настроить регулярные документы" }).click();
  const form = page.getByRole("dialog", { name: "Регулярные документы" });
  await expect(form.getByLabel("Название, позиция 1")).toHaveValue("Стул офисный");
  await form.getByLabel("Название, позиция 1").click();
  await form.getByRole("button", { name: "Вставить {период}" }).click();
  await expect(form.getByLabel("Название, позиция 1")).toHaveValue(/\{период\}/);
  await form.getByLabel("Какого числа").fill("32");
  await form.getByRole("button", { name: "Настроить" }).click();
  await expect(form.getByText("Число от 1 до 31").first()).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel("Какого числа").fill("31");
  // On the last day of a month the first ones would be made at once.
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  await form.getByLabel("Начиная с").fill(tomorrow.toLocaleDateString("ru-RU"));
  await form.getByRole("button", { name: "Настроить" }).click();
  await expect(form).toBeHidden();

  const rows = page.getByRole("list", { name: "Регулярные документы" });
  await expect(rows).toContainText(/Счёт и акт — каждый месяц в последний день месяца, следующий /);
  await expect(page.getByText(/^Настроены регулярные документы: Счёт и акт/)).toBeVisible();
  await expectAccessible(page);
  const act = async (item: string): Promise<void> => {
    await rows.getByRole("button", { name: /^Что сделать/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await act("Приостановить");
  await expect(rows).toContainText("На паузе");
  await act("Изменить");
  await form.getByLabel("Как часто").selectOption("раз в квартал");
  await form.getByRole("button", { name: "Сохранить" }).click();
  await expect(form).toBeHidden();
  await expect(rows).toContainText("раз в квартал");
  await act("Удалить");
  const question = page.getByRole("dialog", { name: "Удалить регулярные документы?" });
  await question.getByRole("button", { name: "Удалить" }).click();
  await expect(page.getByText("Ничего не создаётся по расписанию.")).toBeVisible();

  for (const kind of ["Счёт", "Акт"]) {
    await page.goto(`/deals/${sale.id}`);
    await page.getByRole("button", { name: "Создать документ" }).click();
    await page.getByRole("menuitem", { name: kind, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: `${kind} от` })).toBeVisible();
  }
  await page.goto("/documents");
  await page.getByRole("link", { name: "Выставить черновики" }).click();
  const drafts = page.getByRole("table", { name: "Черновики" });
  await expect(drafts.getByText("готов", { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Выставить 2 документа" }).click();
  await expect(page.getByText("Выставлено 2 документа")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Счёт № 1 от / })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Акт № 1 от / })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "К черновикам" }).click();
  await expect(page.getByText("Черновиков нет: всё выставлено")).toBeVisible();
});
