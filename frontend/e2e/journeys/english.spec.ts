import { begin, expect, settle, test } from "../support/fixtures.ts";

test.use({ locale: "en-US" });

const CYRILLIC = /[А-Яа-яЁё]+/g;

test("in English nothing of the interface stays Russian", async ({ page, firm }) => {
  await page.goto("/login");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("main")).not.toHaveText(CYRILLIC);
  await page.goto("/sign-up");
  await expect(page.getByRole("button", { name: "Try for free" })).toBeVisible();
  await expect(page.locator("main")).not.toHaveText(CYRILLIC);
  await page.goto("/login");
  await page.getByLabel("Login").fill(firm.login);
  await page.getByLabel("Password", { exact: true }).fill(firm.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/board/);
  for (const path of ["/deals?tag=nothing", "/contacts?q=zzzz", "/companies?q=zzzz"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: /^Reset the/ })).toBeVisible();
    await expect(page.locator("main")).not.toHaveText(CYRILLIC);
  }
  await page.goto("/settings/api-keys");
  await expect(page.getByRole("heading", { name: "API keys" })).toBeVisible();
  await expect(page.locator("main")).not.toHaveText(CYRILLIC);
});

test("in English the reports say what they count in English", async ({ page, firm }) => {
  // Each of the pages is opened twice.
  test.slow();
  await begin(page.request, firm);
  const titles = {
    "plan-fact": "Plan and fact",
    rating: "ABC/XYZ",
    cohorts: "First purchase cohorts",
    "expected-payments": "Expected payments",
    receivables: "Receivables",
    advances: "Advances",
  };
  for (const [report, title] of Object.entries(titles)) {
    await page.goto(`/reports/${report}`);
    await expect(page.getByRole("heading", { name: `Reports: ${title}` })).toBeVisible();
    await settle(page);
    for (const hint of await page.getByText("How it is counted", { exact: true }).all()) {
      await hint.click();
    }
    // What people have typed stays as they have typed it.
    const words = (await page.locator("main").innerText()).replaceAll("Анна Смирнова", "");
    expect(words, report).not.toMatch(CYRILLIC);
  }
});
