// What is cut or squeezed, as no other test would see it.
import type { Locator } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "a phone has another menu");

/** Does the text of an element stand in it whole, in one line? */
const isWhole = (element: Locator): Promise<boolean> =>
  element.evaluate(({ scrollWidth, clientWidth, clientHeight }) => {
    const twoLines = 48;
    return scrollWidth <= clientWidth && clientHeight < twoLines;
  });

test("the longest names of the menu have room beside their icons, also when chosen", async ({
  seller: page,
}) => {
  const menu = page.getByRole("navigation", { name: "Разделы" });
  for (const name of ["Наши организации", "Воронки и этапы"]) {
    const link = menu.getByRole("link", { name });
    expect(await isWhole(link)).toBe(true);
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    expect(await isWhole(link)).toBe(true);
    expect((await link.locator("svg").boundingBox())?.width).toBe(18);
  }
});

test("the own name of a product's group is told whole, however narrow the list", async ({
  seller: page,
  api,
}) => {
  const name = `Диван ${Date.now()}`;
  await api.createProduct({ name, price: "31200.00" });
  const group = { id: "01a226f9-308f-743d-8655-08e2500498d5", name: "Мебель / Приёмная и отдых" };
  await page.route("**/api/v1/products?**", async (route) => {
    const response = await route.fetch();
    const found = (await response.json()) as { items: object[] };
    const items = found.items.map((item) => ({ ...item, group }));
    await route.fulfill({ response, json: { ...found, items } });
  });
  await page.setViewportSize({ width: 1280, height: 768 });
  await page.goto(`/catalogue?q=${encodeURIComponent(name)}`);
  const cell = page.getByRole("cell", { name: group.name });
  await expect(cell).toBeVisible();
  const own = cell.getByText("Приёмная и отдых", { exact: true });
  expect(await isWhole(own)).toBe(true);
  await expect(own).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1600, height: 768 });
  await expect(cell.getByText("Мебель /")).toBeInViewport({ ratio: 1 });
  await expect(own).toBeInViewport({ ratio: 1 });
});
