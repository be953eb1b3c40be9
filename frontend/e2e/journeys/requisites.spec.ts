import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("the own firm is filled in, then a client whose account was mistyped", async ({
  seller: page,
  api,
}) => {
  await page.goto("/settings/legal-entities");
  await page.getByRole("list", { name: "Наши организации" }).getByRole("link").first().click();
  const lacks = page.getByText(/^Не заполнено: ИНН, КПП/);
  await expect(lacks).toBeVisible();

  await page.getByRole("button", { name: "Изменить", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Реквизиты" });
  await form.getByLabel("ИНН").fill("6731067957");
  await form.getByLabel("КПП").fill("673201001");
  await form.getByLabel("БИК").fill("047888760");
  await form.getByLabel("Банк", { exact: true }).fill("ПАО «Промсвязьбанк»");
  await form.getByLabel("Расчётный счёт").fill("4070 2810 7820 0037 4002");
  await form.getByRole("button", { name: "Сохранить реквизиты" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText("40702810782000374002")).toBeVisible();

  await page.getByRole("button", { name: "Указать режим" }).click();
  const regime = page.getByRole("dialog", { name: "Новый налоговый режим" });
  await regime.getByRole("button", { name: "п. 1 ст. 145 НК РФ" }).click();
  await regime.getByRole("button", { name: "Сохранить режим" }).click();
  await expect(page.getByText("УСН «доходы», без НДС")).toBeVisible();

  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  const signer = page.getByRole("dialog", { name: "Кто подписывает" });
  await signer.getByLabel("Должность").fill("Директор");
  await signer.getByLabel("Фамилия, имя, отчество").fill("Иванов Иван Иванович");
  await signer.getByLabel("На основании чего").fill("Устава");
  await signer.getByRole("button", { name: "Сохранить подписанта" }).click();
  await expect(page.getByText("Директор Иванов Иван Иванович, на основании Устава")).toBeVisible();
  await expect(lacks).toBeHidden();

  const company = await api.createCompany({ name: "ООО «Покупатель»" });
  await page.goto(`/companies/${company.id}`);
  await page.getByRole("button", { name: "Заполнить" }).click();
  await form.getByLabel("ИНН").fill("7736207543");
  await form.getByLabel("БИК").fill("044525225");
  await form.getByLabel("Банк", { exact: true }).fill("ПАО Сбербанк");
  const account = form.getByLabel("Расчётный счёт");
  await account.fill("40702810782000374002");
  await account.blur();
  await expect(form.getByText("Счёт не подходит к БИК: проверьте оба")).toBeVisible();
  await form.getByRole("button", { name: "Сохранить реквизиты" }).click();
  await expect(account).toHaveAttribute("aria-invalid", "true");
  await account.fill("40702810200000000001");
  await form.getByRole("button", { name: "Сохранить реквизиты" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText("40702810200000000001")).toBeVisible();
  await expect(page.getByRole("link", { name: "ИНН: в реквизитах" })).toBeVisible();
  await expect(page.getByText("7736207543").first()).toBeVisible();
});
