import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

const inside = [
  "/board",
  "/deals",
  "/deals?tag=нет-такой",
  "/deals?trash=true",
  "/contacts",
  "/companies",
  "/settings/pipelines",
  "/settings/dictionaries",
  "/settings/sessions",
  "/settings/api-keys",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`accessible, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" });

    for (const path of ["/login", "/sign-up"]) {
      test(path, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
    }

    for (const path of inside) {
      test(path, async ({ seller, api }) => {
        await api.createDeal({ title: "Доступная сделка", amount: "1110.50", tags: ["срочно"] });
        await seller.goto(path);
        await expect(seller.getByRole("heading", { level: 1 })).toBeAttached();
        await seller.waitForLoadState("networkidle");
        await expectAccessible(seller);
      });
    }

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
      await seller.waitForLoadState("networkidle");
      await expectAccessible(seller);
      await seller.getByRole("button", { name: "Проиграна" }).click();
      await expect(seller.getByRole("radio").first()).toBeVisible();
      await expectAccessible(seller);
    });

    test("/deals: its filters and its columns", async ({ seller, isMobile }) => {
      await seller.goto("/deals?status=open&amount_from=1000");
      await seller.getByRole("button", { name: /^Фильтры/ }).click();
      await expect(seller.getByRole("dialog").getByLabel("Сумма: от")).toBeVisible();
      await expectAccessible(seller);
      await seller.keyboard.press("Escape");
      if (isMobile) return;
      await seller.getByRole("button", { name: "Столбцы", expanded: false }).click();
      await expect(seller.getByRole("menuitemcheckbox").first()).toBeVisible();
      await expectAccessible(seller);
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
      await seller.goto(`/contacts/${contact.id}`);
      await expect(seller.getByRole("heading", { level: 1 })).toBeVisible();
      await seller.waitForLoadState("networkidle");
      await expectAccessible(seller);
      await seller.goto(`/companies/${company.id}`);
      await expect(seller.getByRole("link", { name: "Ёлкина Анна" })).toBeVisible();
      await expectAccessible(seller);
      await seller.goto("/contacts");
      await seller.getByRole("button", { name: "Новый контакт" }).click();
      await expect(seller.getByRole("dialog").getByLabel("Фамилия")).toBeVisible();
      await expectAccessible(seller);
    });
  });
}
