import type { Locator, Page, PlaywrightWorkerArgs } from "@playwright/test";
import type {
  ReportsCohorts,
  ReportsProfits,
  ReportsRating,
} from "../../src/shared/api/generated/types.gen.ts";
import { expectAccessible } from "../support/axe.ts";
import { Api, begin, expect, newFirm, test } from "../support/fixtures.ts";

const line = (title: string, price: string, cost: string) => ({
  title,
  quantity: "1",
  price,
  vat_rate: "none",
  cost_price: cost,
});

/** A firm that has sold well, at a loss, and something of which it does not know the cost; whoever signs in is its owner. */
async function seller(page: Page, playwright: PlaywrightWorkerArgs["playwright"], baseURL = "") {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  const api = new Api(request, await begin(request, firm));
  const school = await api.createCompany({ name: "ООО «Школа»" });
  const shop = await api.createCompany({ name: "ООО «Лавка»" });
  const deals = [
    { title: "Шкафы", company_id: school.id, lines: [line("Шкаф", "900.00", "500.00")] },
    { title: "Стол в убыток", company_id: shop.id, lines: [line("Стол", "100.50", "150.00")] },
    { title: "Без позиций", company_id: school.id, amount: "60.00" },
  ];
  for (const deal of deals) await api.win((await api.createDeal(deal)).id);
  await begin(page.request, firm);
  return api;
}

/** As the page writes it. */
function money(value: string): string {
  const digits = value.endsWith(".00") ? 0 : 2;
  return new Intl.NumberFormat("ru-RU", {
    style: "currency",
    currency: "RUB",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value as `${number}`);
}

function percent(value: string | null | undefined): string {
  if (typeof value !== "string") return "—";
  const text = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 2 });
  return `${text.format(value as `${number}`)}\u00a0%`;
}

/** What the page has asked, for the server to be asked again. */
function days(page: Page): string {
  const search = new URL(page.url()).searchParams;
  return `from=${search.get("from")}&to=${search.get("to")}`;
}

const cellsOf = (page: Page, row: RegExp): Locator =>
  page.getByRole("row", { name: row }).getByRole("cell");

test("the profit of each deal is what the server says, by its worth and by what is paid", async ({
  page,
  playwright,
  baseURL,
}) => {
  const api = await seller(page, playwright, baseURL);
  await page.goto("/reports");
  await page.getByRole("link", { name: "Прибыль сделок" }).click();
  await expect(page.getByRole("heading", { name: "Отчёты: Прибыль сделок" })).toBeVisible();
  await expect(page).toHaveURL(/\/reports\/deals\?from=\d{4}-\d\d-01&to=/);
  const told = await api.report<ReportsProfits>(`deals?${days(page)}`);
  expect(told.items).toHaveLength(3);
  const cards = page.getByRole("list", { name: "Итого за период" }).getByRole("listitem");
  const { total } = told;
  await expect(cards).toHaveText([
    `Закрыто сделок${told.number}`,
    `Выручка${money(total.revenue)}`,
    new RegExp(`^Себестоимость${money(total.cost_price)}неполная: ${total.uncosted} сделка$`),
    `Расходы сделки${money(total.deal_costs)}`,
    `Прибыль${money(total.profit)}`,
    `Рентабельность${percent(total.margin)}`,
  ]);
  for (const { title, profit } of told.items) {
    const cells = cellsOf(page, new RegExp(`^${title}`));
    await expect(cells.nth(1)).toHaveText(money(profit.revenue));
    await expect(cells.nth(2)).toHaveText(
      money(profit.cost_price) + (profit.uncosted > 0 ? "неполная" : ""),
    );
    const loss = profit.profit.startsWith("-") ? "убыток" : "";
    await expect(cells.nth(4)).toHaveText(money(profit.profit) + loss);
    await expect(cells.nth(5)).toHaveText(percent(profit.margin));
  }
  await expect(cellsOf(page, /^Стол в убыток/).nth(4)).toContainText("убыток");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);

  await page.getByRole("button", { name: "По оплате" }).press("Enter");
  await expect(page).toHaveURL(/basis=paid&as_of=\d{4}-\d\d-\d\d/);
  await expect(page.getByText(/с деньгами, полученными по/)).toBeVisible();
  await expect(cellsOf(page, /^Шкафы/).nth(1)).toHaveText(money("0.00"));
  await expect(page.getByLabel("Оплаты по")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "По оплате" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("link", { name: "Шкафы" }).click();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue("Шкафы");
});

test("clients and products are rated as the server says, and a cell shows its rows", async ({
  page,
  playwright,
  baseURL,
}) => {
  const api = await seller(page, playwright, baseURL);
  await page.goto("/reports/rating");
  await expect(page.getByText(/^Ровность видна/)).toBeVisible();
  await page.getByRole("button", { name: "Последние 12 месяцев" }).click();
  await expect(page.getByText(/^Ровность видна/)).toBeHidden();
  const table = page.getByRole("table", { name: /: классы и ровность,/ });
  const check = async (rated: "clients" | "products"): Promise<ReportsRating> => {
    const told = await api.report<ReportsRating>(`rating?${days(page)}&rated=${rated}`);
    await expect(table.getByRole("rowheader")).toHaveText(
      told.rows.map(({ name }) => name ?? "Не из каталога"),
    );
    for (const [at, row] of told.rows.entries()) {
      await expect(table.locator("tbody tr").nth(at).getByRole("cell")).toHaveText([
        row.class.toUpperCase(),
        row.evenness?.toUpperCase() ?? "—",
        String(row.deals),
        money(row.revenue),
        percent(row.share),
        percent(row.cumulative),
        percent(row.variation),
      ]);
    }
    const matrix = page.getByRole("table", { name: "Классы и ровность", exact: true });
    for (const { class: letter, evenness, sum } of told.groups) {
      const name = `${letter}${evenness ?? ""}`.toUpperCase();
      const cell = matrix.getByRole("button", { name: new RegExp(`^${name}:`) });
      await expect(cell).toContainText(`${sum.number} ${money(sum.revenue)}`);
    }
    return told;
  };
  const told = await check("clients");
  await expect(
    page.getByRole("img", { name: /^График: Вклад в выручку/ }).locator("svg"),
  ).toBeVisible();
  await expectAccessible(page);

  const [group] = told.groups;
  const name = `${group?.class}${group?.evenness}`.toUpperCase();
  await page.getByRole("button", { name: new RegExp(`^${name}:`) }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`group=${group?.class}-${group?.evenness}`));
  await expect(table.getByRole("rowheader")).toHaveCount(group?.sum.number ?? 0);
  await expect(page.getByRole("status").filter({ hasText: `Только ${name}` })).toBeInViewport();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Показать все" }).click();
  await page.getByText("Как считается", { exact: true }).press("Enter");
  await expect(page.getByText(/^ABC — кто приносит деньги/)).toBeVisible();

  await page.getByRole("button", { name: "Товары и услуги" }).click();
  await check("products");
  await page.getByRole("button", { name: "Клиенты", exact: true }).click();
  await page.getByRole("link", { name: "ООО «Школа»" }).click();
  await expect(page).toHaveURL(/\/companies\//);
});

test("cohorts are what the server says, as shares, numbers and revenue", async ({
  page,
  playwright,
  baseURL,
}) => {
  const api = await seller(page, playwright, baseURL);
  await page.goto("/reports/cohorts");
  await page.getByRole("button", { name: "Последние 12 месяцев" }).click();
  const table = page.getByRole("table", { name: /^Когорты первой покупки/ });
  await expect(table.getByRole("rowheader")).toHaveCount(13);
  const told = await api.report<ReportsCohorts>(`cohorts?${days(page)}`);
  const check = async (figure: (cell: ReportsCohorts["total"][number]) => string) => {
    for (const at of [0, told.cohorts.length - 1]) {
      const cohort = told.cohorts[at];
      if (!cohort) throw new Error("no cohort");
      const later = Array.from({ length: told.total.length - cohort.cells.length }, () => "");
      await expect(table.locator("tbody tr").nth(at).getByRole("cell")).toHaveText([
        String(cohort.clients),
        ...cohort.cells.map(figure),
        ...later,
        money(cohort.revenue),
        cohort.per_client ? money(cohort.per_client) : "—",
      ]);
    }
    await expect(table.locator("tfoot").getByRole("cell")).toHaveText([
      String(told.total[0]?.clients),
      ...told.total.map(figure),
      "",
      "",
    ]);
  };
  expect(told.cohorts.at(-1)?.clients).toBe(2);
  await check(({ share }) => percent(share));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Клиенты", exact: true }).press("Enter");
  await check(({ clients }) => String(clients));
  await page.getByRole("button", { name: "Выручка", exact: true }).click();
  await expect(page).toHaveURL(/shown=revenue/);
  await check(({ revenue }) => money(revenue));
  // The page itself does not scroll sideways, its table does; the month stays in sight.
  const frame = page.getByRole("region", { name: /^Когорты первой покупки/ });
  const total = table.getByRole("rowheader", { name: "Итого" });
  await total.scrollIntoViewIfNeeded();
  await frame.evaluate((element) => element.scrollTo({ left: 10_000 }));
  await expect(total).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("group", { name: "Что показать" })).toBeHidden();
  await expect(table).toBeVisible();
});
