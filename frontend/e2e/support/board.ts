import type { Locator, Page } from "@playwright/test";

export function column(page: Page, stage: string): Locator {
  return page.getByRole("region", { name: stage, exact: true });
}

export function card(page: Page, title: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
}

export function cardLink(page: Page, title: string): Locator {
  return page.getByRole("link", { name: title });
}
