import type {
  ClientsCompany,
  ReportsDebt,
  ReportsDebts,
} from "../../src/shared/api/generated/types.gen.ts";
import { expectAccessible } from "../support/axe.ts";
import { Api, begin, DEMO, expect, settle, test } from "../support/fixtures.ts";
import { kopecks } from "../support/report.ts";

const sum = (debts: ReportsDebt[]): bigint =>
  debts.reduce((all, { value }) => all + kopecks(value), 0n);

/** «1 237 465,87 ₽» as the API writes it. */
const plain = (text: string): bigint => {
  const [whole = "", part = ""] = text.replaceAll(/[\s\u00a0\u202f₽]/g, "").split(",");
  return kopecks(`${whole}.${part.padEnd(2, "0")}`);
};

test("the owner sees what clients owe and how old it is, down to the documents, and what was paid ahead", async ({
  page,
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const api = new Api(request, await begin(request, DEMO));
  const owed = await api.read<ReportsDebts>("/reports/receivables?limit=50");
  // Some clients of the demonstration are called alike: a name does not lead to one of them.
  let largest: ReportsDebts["items"][number] | undefined;
  for (const item of owed.items) {
    const name = item.client?.name ?? "";
    const found = await api.readAll<ClientsCompany>(`/companies?q=${encodeURIComponent(name)}`);
    if (found.filter((one) => one.name === name).length !== 1) continue;
    largest = item;
    break;
  }
  const client = largest?.client;
  if (!largest || !client) throw new Error("nobody owes the demo firm anything");

  await begin(page.request, DEMO);
  await page.goto("/home");
  const block = page.getByRole("region", { name: "Расчёты с клиентами", exact: true });
  const total = block.getByRole("link", { name: /: Всего должны, Дебиторская задолженность/ });
  expect(plain((await total.textContent()) ?? "")).toBe(kopecks(owed.total.total));
  await block.getByRole("link", { name: "Дебиторская задолженность", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Отчёты: Дебиторская задолженность" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/as_of=\d{4}-\d{2}-\d{2}/);
  await expect(
    page.getByRole("img", { name: /^График: Дебиторская/ }).locator("svg"),
  ).toBeVisible();

  const table = page.getByRole("table", { name: /^Дебиторская задолженность на / });
  const row = table.locator("tbody tr").nth(owed.items.indexOf(largest));
  await expect(row.getByRole("rowheader")).toContainText(client.name);
  const figure = row.getByRole("button", { name: /: Всего должны, / });
  expect(plain((await figure.textContent()) ?? "")).toBe(kopecks(largest.figures.total));
  await settle(page);
  await expectAccessible(page);

  await figure.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Документы: Всего должны" });
  const list = drawer.getByRole("list", { name: "Документы за этой цифрой" });
  await expect(list.getByRole("listitem").first()).toBeVisible();
  const company = client.company_id ? `company_id=${client.company_id}` : "";
  const person = client.contact_id ? `contact_id=${client.contact_id}` : "";
  const behind = await api.readAll<ReportsDebt>(
    `/reports/debts-behind?report=receivables&figure=total&${company}${person}&legal_entity_id=${largest.legal_entity?.id ?? ""}`,
  );
  expect(sum(behind)).toBe(kopecks(largest.figures.total));
  await expect(list.getByRole("listitem")).toHaveCount(Math.min(behind.length, 50));
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(figure).toBeFocused();

  await page.getByRole("button", { name: /^Фильтры/ }).click();
  const filters = page.getByRole("dialog", { name: "Чьи расчёты" });
  await filters.getByLabel("Клиент", { exact: true }).fill(client.name);
  await filters.getByRole("button", { name: client.name }).first().click();
  await filters.getByLabel("Договор").selectOption({ label: "Без договора" });
  await filters.getByRole("button", { name: "Показать", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Убрать фильтр: Клиент: / })).toBeVisible();
  await expect(page).toHaveURL(/contract=none/);
  await page.getByRole("button", { name: "Убрать фильтр: Договор: Без договора" }).click();
  await page.getByLabel("Строки").selectOption("По договорам");
  await expect(table.getByRole("columnheader", { name: "Договор" })).toBeVisible();
  await expect(table.locator("tbody tr").first().getByRole("rowheader")).toContainText(client.name);

  await page.getByRole("link", { name: "Авансы на этот же день" }).click();
  await expect(page.getByRole("heading", { name: "Отчёты: Авансы" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Убрать фильтр: Клиент: / })).toBeVisible();
  await page.getByRole("button", { name: "Сбросить", exact: true }).click();
  const ahead = await api.read<ReportsDebts>("/reports/advances?limit=50");
  const cards = page.getByRole("list", { name: "Итого" });
  await expect(async () => {
    const all = cards.getByRole("button", { name: /₽: Всего авансов, итого/ });
    const text = (await all.textContent({ timeout: 5_000 })) ?? "";
    expect(plain(text)).toBe(kopecks(ahead.total.total));
  }).toPass();
  await request.dispose();
});

test("expected payments stand by the week in which they are due, and leave as a file", async ({
  page,
}) => {
  await begin(page.request, DEMO);
  await page.goto("/reports/expected-payments?by=week");
  const table = page.getByRole("table", { name: /^Ожидаемые оплаты на / });
  const week = table.locator("tbody tr").filter({ hasText: /^с / }).first();
  const figure = week.getByRole("button", { name: /: Счетов, с / });
  const count = Number(await figure.textContent());
  await figure.click();
  const list = page.getByRole("list", { name: "Документы за этой цифрой" });
  await expect(list.getByRole("listitem")).toHaveCount(count);
  await expect(list.getByRole("link", { name: /^Счёт № / })).toHaveCount(count);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Выгрузить" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Таблица Excel (XLSX)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^expected-payments-[\d-]{10}\.xlsx$/);

  await page.getByLabel("Строки").selectOption("По счетам");
  await table
    .locator("tbody")
    .getByRole("link", { name: /^Счёт № / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/documents\//);
});
