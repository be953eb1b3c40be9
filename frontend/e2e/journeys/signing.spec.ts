import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the phone has its own journey");

test("a proxy signs the УПД for which they are chosen, and its goods are told whole", async ({
  page,
  sale,
}) => {
  await page.goto("/settings/legal-entities");
  await page.getByRole("list", { name: "Наши организации" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  const signer = page.getByRole("dialog", { name: "Кто подписывает" });
  await signer.getByLabel("В каком качестве").selectOption("По доверенности");
  await signer.getByLabel("Фамилия, имя, отчество").fill("Петрова Анна Ильинична");
  await signer.getByLabel("Доверенность №").fill("5");
  await signer.getByLabel("Выдана").fill("12.01.2026");
  await signer.getByLabel("Последний день").fill("31.12.2099");
  await signer.getByRole("checkbox", { name: "УПД" }).check();
  await signer.getByRole("checkbox", { name: "Акт", exact: true }).check();
  await expectAccessible(page);
  await signer.getByRole("button", { name: "Сохранить подписанта" }).click();
  await expect(signer).toBeHidden();
  await expect(page.getByText("Документы: Акт, УПД")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/deals/${sale.id}`);
  await page.getByRole("button", { name: "Создать документ" }).click();
  await page.getByRole("menuitem", { name: "УПД" }).click();
  const signs = page.getByLabel("Подписывает");
  await expect(signs.getByRole("option", { selected: true })).toHaveText(
    "Как обычно: Петрова Анна Ильинична",
  );
  await signs.selectOption("Иванов Иван Иванович");
  await expect(page.getByLabel("Банковский счёт")).toBeHidden();

  await page.getByText("Грузоотправитель, груз, доверенность").click();
  await page.getByLabel("Отгружаются товары").check();
  await page.getByLabel("Грузополучатель и его адрес").fill("ООО «Василёк», г. Москва");
  await page.getByLabel("Транспортная накладная №").fill("88");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Заполните")).toBeVisible();
  await page.getByLabel("Дата накладной").fill("24.11.2026");
  await page.getByLabel("Код ТН ВЭД").first().fill("940131000");
  await page.getByLabel("Страна происхождения").first().selectOption("Китай");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText(/ТН ВЭД ЕАЭС: 10 цифр/).first()).toBeVisible();
  await page.getByLabel("Код ТН ВЭД").first().fill("9401310000");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  await expect(page.getByLabel("Грузополучатель и его адрес")).toHaveValue(
    "ООО «Василёк», г. Москва",
  );

  await page.getByRole("button", { name: "Выставить" }).click();
  const issue = page.getByRole("dialog", { name: "Выставить документ" });
  await issue.getByRole("button", { name: "Выставить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^УПД № 1 от / })).toBeVisible();
  await expect(page.getByText("ООО «Василёк», г. Москва")).toBeVisible();
  await expect(page.getByText("№ 88 от 24.11.2026")).toBeVisible();
});
