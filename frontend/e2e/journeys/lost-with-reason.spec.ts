import { card, column } from "../support/board.ts";
import { drag } from "../support/drag.ts";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "dragging is for a mouse");

test("a deal dropped on «lost» asks why, and can be taken back", async ({ seller: page, api }) => {
  const title = `Отказ ${Date.now()}`;
  await api.createDeal({ title, amount: "500.00" });
  const { stages } = await api.pipeline();
  const lost = stages.find((stage) => stage.kind === "lost")?.name ?? "";
  const [first = ""] = await api.stages();
  await page.reload();
  await expect(card(page, title)).toBeVisible();

  await column(page, lost).scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 1900, height: 900 });
  await drag(page, card(page, title), column(page, lost));
  const dialog = page.getByRole("dialog", { name: "Почему отказ?" });
  await dialog.getByRole("button", { name: "Записать отказ" }).click();
  await expect(dialog.getByText("Выберите причину")).toBeVisible();
  await dialog.getByRole("radio").first().check();
  await dialog.getByLabel("Что сказал клиент").fill("Нашёл дешевле");
  await dialog.getByRole("button", { name: "Записать отказ" }).click();
  await expect(column(page, lost).getByRole("link", { name: title })).toBeVisible();

  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(column(page, first).getByRole("link", { name: title })).toBeVisible();
});
