// What a screen may cost, as far as it can be told without a clock: shifts, rows, requests. Times are printed only.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";

test.skip(({ isMobile }) => isMobile, "the same code; once is enough");

type Felt = { shift: number; lcp: number; inp: number };

/** Begins to watch with the next page. */
async function watch(page: Page): Promise<void> {
  await page.route("**/events/live", (route) => route.abort());
  await page.addInitScript(() => {
    const seen: Felt = { shift: 0, lcp: 0, inp: 0 };
    Object.assign(window, { felt: seen });
    const look = (
      type: string,
      see: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
    ): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
        type,
        buffered: true,
      });
    look("layout-shift", ({ value, hadRecentInput }) => {
      if (!hadRecentInput) seen.shift += value ?? 0;
    });
    look("largest-contentful-paint", ({ startTime }) => {
      seen.lcp = startTime;
    });
    look("event", ({ duration }) => {
      seen.inp = Math.max(seen.inp, duration);
    });
  });
}

async function felt(page: Page, name: string): Promise<Felt> {
  const told = await page.evaluate(() => (window as unknown as { felt: Felt }).felt);
  const [lcp, inp] = [told.lcp, told.inp].map((ms) => `${Math.round(ms)} ms`);
  process.stdout.write(`${name}: LCP ${lcp}, slowest input ${inp}, shift ${told.shift}\n`);
  return told;
}

/** What is asked of the API from the opening of an address until it is quiet. */
async function askedBy(page: Page, address: string): Promise<string[]> {
  const asked: string[] = [];
  // What the page before still asks is not this one's.
  await page.goto("about:blank");
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/") && !pathname.endsWith("/events/live")) {
      asked.push(`${request.method()} ${pathname.replace("/api/v1", "")}${search}`);
    }
  });
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await page.waitForLoadState("networkidle");
  return asked;
}

/** Without what differs between firms. */
const kinds = (asked: string[]): string[] =>
  asked.map((one) => one.replace(/\?.*/, "").replace(/[0-9a-f-]{36}/, "{id}")).toSorted();

const EVERY = [
  "GET /me",
  "GET /pipelines",
  "GET /public/installation",
  "GET /requests",
  "GET /users",
  "POST /sessions/refresh",
];

const SCREENS = {
  "/board": ["GET /board"],
  "/deals": ["GET /deals", "GET /saved-views"],
  "/deals/{id}": [
    "GET /channels",
    "GET /deal-types",
    "GET /deals/{id}",
    "GET /deals/{id}/events",
    "GET /deals/{id}/files",
    "GET /deals/{id}/money",
    "GET /deals/{id}/movement",
    "GET /deals/{id}/notes",
    "GET /deals/{id}/tasks",
    "GET /documents",
    "GET /recurrences",
    "GET /sales-events",
  ],
};

for (const [screen, own] of Object.entries(SCREENS)) {
  test(`${screen} asks for each thing once and does not jump`, async ({ seller: page, api }) => {
    const deal = await api.createDeal({ title: "Мерная сделка", amount: "1110.50", tags: ["м"] });
    await watch(page);
    const asked = await askedBy(page, screen.replace("{id}", deal.id));
    // What can wait is asked for when the page has nothing better to do.
    await expect.poll(() => kinds(asked)).toEqual([...EVERY, ...own].toSorted());
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
    await page.keyboard.press("Tab");
    expect((await felt(page, screen)).shift).toBeLessThanOrEqual(0.05);
  });
}

test("/deals opens the chosen view without asking for other deals first", async ({
  seller: page,
  api,
}) => {
  const tag = `вид${Date.now()}`;
  await api.createDeal({ title: "Сделка вида", tags: [tag] });
  await api.createDeal({ title: "Сделка вне вида" });
  const view = await api.createView({ name: tag, filter: { tag }, sort: "-created_at" });
  await api.chooseView(view.id, true);
  await watch(page);
  const asked = await askedBy(page, "/deals");
  await expect(page.getByRole("link", { name: "Сделка вида" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`view=${view.id}`));
  expect(asked.filter((one) => one.startsWith("GET /deals"))).toEqual([
    `GET /deals?${new URLSearchParams({ tag, limit: "50" }).toString()}`,
  ]);
  await api.chooseView(view.id, false);
});

test("a long list keeps few rows in the page, wherever one jumps", async ({
  seller: page,
  api,
}) => {
  const mark = `б${Date.now()}`;
  const made = Array.from({ length: 160 }, (_, index) => `Длинный ${index + 1}`);
  for (const title of made) await api.createDeal({ title, tags: [mark] });
  await page.goto(`/deals?tag=${mark}`);
  await expect(page.getByRole("link", { name: "Длинный 160" })).toBeVisible();
  const rows = page.locator("[data-row]");
  const jump = (to: number): Promise<void> =>
    page
      .locator('[data-grid="deals"]')
      .evaluate((list, part) => list.scrollTo({ top: list.scrollHeight * part }), to);
  for (const to of [1, 0, 0.5, 1, 0.25, 1]) {
    await jump(to);
    expect(await rows.count()).toBeLessThanOrEqual(60);
  }
  await expect(async () => {
    await jump(1);
    await expect(page.getByRole("link", { name: "Длинный 1", exact: true })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  expect(await rows.count()).toBeLessThanOrEqual(60);
});
