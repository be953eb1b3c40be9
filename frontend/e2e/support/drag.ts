import type { Locator, Page } from "@playwright/test";

/** A native drop completes only after several moves of the mouse; `dragTo` makes too few. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error("nothing to drag, or nowhere to drop");
  const x = end.x + end.width / 2;
  const y = end.y + Math.min(end.height / 2, 120);
  await page.mouse.move(start.x + 30, start.y + start.height - 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + start.height - 4, { steps: 3 });
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.move(x + 2, y + 2, { steps: 2 });
  await page.mouse.up();
}
