import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allKeys } from "./all-keys";

/** These belong to no person's choice: a layer is closed, a row opened, arrows walk. */
const FIXED = ["Escape", "Enter", "Ctrl+Enter", "ArrowKeys"];

it("knows every key that some page answers to", () => {
  const src = join(import.meta.dirname, "../..");
  const sources = globSync("**/*.{ts,tsx}", { cwd: src })
    .filter((file) => !file.includes(".test."))
    .map((file) => readFileSync(join(src, file), "utf8"));
  const used = [...sources.join("\n").matchAll(/shortcut: "([^"]+)"/g)].map(([, key]) => key ?? "");
  expect(used.length).toBeGreaterThan(30);
  const known = new Set<string>([...allKeys.map(({ usual }) => usual), ...FIXED]);
  expect(used.filter((key) => !known.has(key))).toEqual([]);
});

it("names each key once", () => {
  const keys = allKeys.map(({ usual }) => usual);
  expect(new Set(keys).size).toBe(keys.length);
});
