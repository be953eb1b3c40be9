import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview, type PreviewServer } from "vite";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";

test.describe.configure({ mode: "default" });

// The gallery is no part of the app's build, so it is built and served here.
let folder = "";
let server: PreviewServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const root = fileURLToPath(new URL("../..", import.meta.url));
  folder = await mkdtemp(join(tmpdir(), "canape-gallery-"));
  const common = { root, logLevel: "error" as const };
  const rolldownOptions = { input: join(root, "gallery.html") };
  await build({ ...common, build: { outDir: folder, manifest: false, rolldownOptions } });
  server = await preview({ ...common, build: { outDir: folder }, preview: { port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const address = (query: string): string =>
  new URL(`/gallery.html?${query}`, server.resolvedUrls?.local[0]).href;

for (const theme of ["light", "dark"]) {
  test.describe(`the parts of pages, ${theme}`, () => {
    test.use({ reducedMotion: "reduce" });

    test("are accessible in all their states", async ({ page }) => {
      await page.goto(address(`theme=${theme}`));
      await expect(page.getByRole("region", { name: "Кнопки" })).toBeVisible();
      await page.getByRole("button", { name: "Создать сделку" }).last().click();
      await expect(page.getByRole("link", { name: "Что хочет клиент" })).toBeVisible();
      await expectAccessible(page);
    });

    test("are accessible over the page", async ({ page }) => {
      await page.goto(address(`theme=${theme}&dialog=conflict`));
      await expect(page.getByRole("dialog").getByText("Павел Орлов")).toBeVisible();
      await expectAccessible(page);
      await page.goto(address(`theme=${theme}&dialog=form`));
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Создать сделку" }).click();
      await expect(dialog.getByRole("link", { name: "Роль" })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("on a phone what is done with chosen rows is all in sight, and large enough for a finger", async ({
  page,
}, { project }) => {
  test.skip(project.name !== "phone");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address("theme=light"));
  const bar = page.getByRole("toolbar", { name: "Выбранные оригиналы" });
  const buttons = bar.getByRole("button");
  await expect(buttons).toHaveCount(4);
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  }
  expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});

test("the gallery is no part of the build", async ({ page, request }) => {
  const served = await request.get("/gallery.html");
  expect(await served.text()).not.toContain("src/gallery");
  await page.goto("/__gallery");
  await expect(page.getByText("Такой страницы нет")).toBeVisible();
});
