import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe.ts";
import { Api, begin, expect, newFirm, test } from "../support/fixtures.ts";

test("a deal is seen in the funnel and on its way, and the report leaves as a file", async ({
  page,
  playwright,
  baseURL,
  isMobile,
}) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const firm = await newFirm(request);
  const api = new Api(request, await begin(request, firm));
  const [first = "", second = ""] = await api.stages();
  const won = await api.createDeal({ title: "Шкафы для школы", amount: "200.00" });
  await api.move(won.id, second);
  await api.win(won.id);
  await api.createDeal({ title: "Ещё не решено" });
  await request.dispose();

  await begin(page.request, firm);
  await page.goto("/reports?report=employees");
  await expect(page.getByRole("row", { name: /^Анна Смирнова/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Выгрузить" }).click();
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^employees-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readFile(await file.path(), "utf8")).toMatch(/^\ufeff.*\r?\nАнна Смирнова;/);

  const printed = page.waitForEvent("download");
  await page.getByRole("button", { name: "Выгрузить" }).click();
  await page.getByRole("menuitem", { name: /PDF/ }).click();
  const paper = await printed;
  expect(paper.suggestedFilename()).toMatch(/^employees-.*\.pdf$/);
  expect(await readFile(await paper.path(), "latin1")).toMatch(/^%PDF-/);

  // By the palette, as whoever keeps their hands on the keyboard; a finger takes the tab.
  if (isMobile)
    await page.getByRole("link", { name: "Воронка" }).and(page.locator("[href*=funnel]")).click();
  else {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Найти или выполнить" })).toBeVisible();
    await page.getByRole("combobox", { name: "Найти или выполнить" }).fill("отчёт воронка");
    await expect(page.getByRole("option", { name: "Отчёт: воронка" })).toBeVisible();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { name: "Отчёты: Воронка" })).toBeVisible();
  await expect(page).toHaveURL(/\/reports\/funnel\?from=\d{4}-\d\d-01&to=/);
  const table = page.getByRole("table");
  const cellsOf = (stage: string) =>
    table.getByRole("row", { name: new RegExp(`^${stage}`) }).getByRole("cell");
  await expect(cellsOf(first).nth(0)).toHaveText("2");
  await expect(cellsOf(first).nth(1)).toHaveText("1");
  await expect(cellsOf(first).nth(2)).toHaveText(/^50\s%$/);
  await expect(cellsOf(second).nth(3)).toHaveText("1");
  await expect(page.getByRole("img", { name: /^График: Воронка/ }).locator("svg")).toBeVisible();
  await expectAccessible(page);
  const moves = page.getByRole("button", { name: "Переходы" });
  await moves.press("Enter");
  await expect(page).toHaveURL(/mode=moves/);
  await expect(cellsOf(first).nth(2)).toHaveText(/^100\s%$/);
  await expect(moves).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Как считается: Вошли" }).press("Enter");
  await expect(page.getByText(/^Сколько раз за эти дни сделки вставали на этап/)).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Движение сделок" }).click();
  const way = page.getByRole("list", { name: "Путь сделки Шкафы для школы" });
  await expect(way.getByRole("listitem")).toHaveCount(3);
  await expect(way.getByRole("listitem").first()).toContainText("Анна Смирнова");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Без задачи" }).click();
  await expect(way).toBeHidden();
  await expect(page.getByRole("list", { name: "Путь сделки Ещё не решено" })).toBeVisible();
  await page.getByRole("button", { name: "Застряли" }).click();
  await expect(page.getByText("Из этих сделок ни одна не застряла")).toBeVisible();
  await page.getByRole("button", { name: "Все", exact: true }).click();
  await page.getByRole("link", { name: "Шкафы для школы" }).click();
  await expect(page.getByRole("textbox", { name: "Название сделки" })).toHaveValue(
    "Шкафы для школы",
  );
});

test("on paper there is the report and nothing to press", async ({ seller: page, api }) => {
  await api.createDeal({ title: "Бумажная сделка" });
  await page.goto("/reports/funnel");
  await expect(page.getByRole("table")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Отчёты" })).toBeHidden();
  await expect(page.getByRole("group", { name: "Что показать" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Печать" })).toBeHidden();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("img", { name: /^График/ })).toBeVisible();
});
