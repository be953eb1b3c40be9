import { expectAccessibleInBoth } from "../support/axe.ts";
import { expect, settle, test } from "../support/fixtures.ts";

const inside = [
  "/home",
  "/requests",
  "/board",
  "/deals",
  "/deals?tag=нет-такой",
  "/deals?trash=true",
  "/contacts",
  "/companies",
  "/documents",
  "/documents/drafts",
  "/payments",
  "/originals",
  "/catalogue",
  "/reports",
  "/reports?report=employees&compare=previous",
  "/reports?report=departments",
  "/reports?report=channels&split=month",
  "/reports?report=loss-reasons",
  "/reports?report=employees&behind=deals",
  "/reports/funnel",
  "/reports/funnel?mode=moves",
  "/reports/movement",
  "/reports/movement?standing=stuck",
  "/reports/plan-fact",
  "/reports/deals",
  "/reports/deals?basis=paid",
  "/reports/rating",
  "/reports/rating?rated=products",
  "/reports/cohorts",
  "/reports/expected-payments",
  "/reports/expected-payments?by=invoice",
  "/reports/receivables",
  "/reports/receivables?by=contract",
  "/reports/advances",
  "/costs",
  "/costs?tab=recurring",
  "/plans",
  "/settings/account",
  "/settings/legal-entities",
  "/settings/templates",
  "/settings/people",
  "/settings/departments",
  "/settings/roles",
  "/settings/pipelines",
  "/settings/dictionaries",
  "/settings/security",
  "/settings/sessions",
  "/settings/api-keys",
];

test.describe("accessible, light and dark", () => {
  test.use({ reducedMotion: "reduce" });

  for (const path of [
    "/login",
    "/sign-up",
    "/forgot-password",
    "/reset-password#a",
    "/confirm-email#a",
    "/invitation#a",
  ]) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessibleInBoth(page);
    });
  }

  for (const path of inside) {
    test(path, async ({ seller, api }) => {
      await api.createDeal({ title: "Доступная сделка", amount: "1110.50", tags: ["срочно"] });
      await seller.goto(path);
      await expect(seller.getByRole("heading", { level: 1 })).toBeAttached();
      await settle(seller);
      await expectAccessibleInBoth(seller);
    });
  }

  test("/settings/people/$userId", async ({ seller }) => {
    await seller.goto("/settings/people");
    await seller.getByRole("list", { name: "Работают" }).getByRole("link").first().click();
    await expect(seller.getByRole("textbox", { name: "Имя" })).toBeVisible();
    await settle(seller);
    await expectAccessibleInBoth(seller);
  });

  test("/settings/legal-entities/$entityId and its dialogs", async ({ seller }) => {
    await seller.goto("/settings/legal-entities");
    await seller.getByRole("list", { name: "Наши организации" }).getByRole("link").first().click();
    await expect(seller.getByRole("textbox", { name: "Название организации" })).toBeVisible();
    await settle(seller);
    await expectAccessibleInBoth(seller);
    await seller.getByRole("button", { name: "Изменить", exact: true }).click();
    const requisites = seller.getByRole("dialog", { name: "Реквизиты" });
    await requisites.getByLabel("ИНН").fill("1");
    await requisites.getByLabel("БИК").fill("1");
    await expect(requisites.getByText(/^В ИНН 10 цифр/)).toBeVisible();
    await expectAccessibleInBoth(seller);
    await requisites.getByRole("button", { name: "Отмена" }).click();
    await seller.getByRole("button", { name: "Закрыть и стереть" }).click();
    await expect(requisites).toBeHidden();
    await seller.getByRole("button", { name: "Указать режим" }).click();
    await expect(seller.getByRole("group", { name: "Обычные основания" })).toBeVisible();
    await expectAccessibleInBoth(seller);
  });

  test("/closed", async ({ seller }) => {
    await seller.route("**/api/v1/me", async (route) => {
      const response = await route.fetch();
      const me = (await response.json()) as { account: object };
      const account = { ...me.account, state: "blocked" };
      await route.fulfill({ response, json: { ...me, account } });
    });
    await seller.goto("/closed");
    await expect(seller.getByRole("heading", { level: 1 })).toHaveText("Пробный период закончился");
    await expectAccessibleInBoth(seller);
  });

  test("/deals/$dealId and its dialogs", async ({ seller, api }) => {
    const deal = await api.createDeal({
      title: "Доступная сделка",
      contact: { first_name: "Анна", phones: ["+7 912 345-67-89"] },
      lines: [
        {
          title: "Окно",
          quantity: "2",
          unit: "шт",
          price: "100.00",
          discount_percent: "0",
          vat_rate: "20",
          vat_included: true,
        },
      ],
    });
    await seller.goto(`/deals/${deal.id}`);
    await expect(seller.getByRole("textbox", { name: "Название сделки" })).toBeVisible();
    await settle(seller);
    await expectAccessibleInBoth(seller);
    await seller.getByRole("button", { name: "Проиграна" }).click();
    await expect(seller.getByRole("radio").first()).toBeVisible();
    await expectAccessibleInBoth(seller);
  });

  test("/deals: its filters and its columns", async ({ seller, isMobile }) => {
    await seller.goto("/deals?status=open&amount_from=1000");
    await seller.getByRole("button", { name: /^Фильтры/ }).click();
    await expect(seller.getByRole("dialog").getByLabel("Сумма: от")).toBeVisible();
    await expectAccessibleInBoth(seller);
    await seller.keyboard.press("Escape");
    if (isMobile) return;
    await seller.getByRole("button", { name: "Столбцы", expanded: false }).click();
    await expect(seller.getByRole("menuitemcheckbox").first()).toBeVisible();
    await expectAccessibleInBoth(seller);
  });

  test("/contacts/$contactId, /companies/$companyId and their forms", async ({ seller, api }) => {
    const company = await api.createCompany({
      name: "ООО «Доступная»",
      inn: "7707083893",
      phones: ["8 (495) 500-55-50"],
    });
    const contact = await api.createContact({
      last_name: "Ёлкина",
      first_name: "Анна",
      company_id: company.id,
      phones: ["8 (910) 123-45-67"],
      emails: ["anna@example.org"],
    });
    const requisites = { form: "organisation" as const, inn: "7707083893" };
    await api.setRequisites(company.id, "2026-01-01", requisites);
    await api.setRequisites(company.id, "2199-03-01", requisites, 1);
    await seller.goto(`/contacts/${contact.id}`);
    await expect(seller.getByRole("heading", { level: 1 })).toBeVisible();
    await settle(seller);
    await expectAccessibleInBoth(seller);
    await seller.goto(`/companies/${company.id}`);
    await expect(seller.getByRole("link", { name: "Ёлкина Анна" })).toBeVisible();
    await expect(seller.getByText("вступят в силу 01.03.2199")).toBeVisible();
    await expectAccessibleInBoth(seller);
    await seller.goto("/contacts");
    await seller.getByRole("button", { name: "Новый контакт" }).click();
    await expect(seller.getByRole("dialog").getByLabel("Фамилия")).toBeVisible();
    await expectAccessibleInBoth(seller);
  });
});
