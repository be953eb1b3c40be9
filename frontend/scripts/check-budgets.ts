// Fails the build when a page grows past its budget. A page weighs the closure of its static imports, gzipped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Chunk = {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
};

const KIB = 1024;
const dist = join(import.meta.dirname, "..", "dist");
const manifest = new Map<string, Chunk>(
  Object.entries(JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"))),
);
const sizes = new Map<string, number>();

function size(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  sizes.set(file, known);
  return known;
}

function closure(keys: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest.get(key);
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return files;
}

function weigh(files: Iterable<string>, ending: string): number {
  return [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + size(file), 0);
}

const keys = [...manifest.keys()];
const routeOf = (name: string): string[] =>
  keys.filter((key) => key.startsWith(`src/routes/${name}.tsx`));
const shellKeys = ["index.html", "src/shared/i18n/locales/ru.po", ...routeOf("_app")];
const shell = closure(shellKeys);

type Budget = { name: string; bytes: number; limit: number };
const budgets: Budget[] = [
  { name: "shell js", bytes: weigh(shell, ".js"), limit: 165 * KIB },
  { name: "shell css", bytes: weigh(shell, ".css"), limit: 20 * KIB },
  {
    name: "shell + board js",
    bytes: weigh(closure([...shellKeys, ...routeOf("_app/board")]), ".js"),
    limit: 215 * KIB,
  },
  {
    name: "shell + list js",
    bytes: weigh(closure([...shellKeys, ...routeOf("_app/deals.index")]), ".js"),
    limit: 195 * KIB,
  },
];

const routes = keys.filter((key) => /^src\/routes\/_(app|auth)\/[^?]+\.tsx(\?|$)/.test(key));
for (const name of new Set(routes.map((key) => key.replace(/^src\/routes\/|\.tsx.*$/g, "")))) {
  if (name === "_app/board" || name === "_app/deals.index") continue;
  const own = [...closure(routeOf(name))].filter((file) => !shell.has(file));
  budgets.push({ name: `${name} own js`, bytes: weigh(own, ".js"), limit: 60 * KIB });
}

// A report's picture comes after its figures; nobody else pays for it.
const charts = closure([
  ...routeOf("_app/reports.index"),
  ...routeOf("_app/reports.$page"),
  "src/shared/ui/echart-view.tsx",
]);
budgets.push({
  name: "_app/reports with charts js",
  bytes: weigh(
    [...charts].filter((file) => !shell.has(file)),
    ".js",
  ),
  limit: 250 * KIB,
});

let isOver = false;
if (keys.some((key) => key.startsWith("src/gallery") || key === "gallery.html")) {
  console.log("OVER  the gallery is for development and got into the build");
  isOver = true;
}
for (const { name, bytes, limit } of budgets) {
  const over = bytes > limit;
  isOver ||= over;
  const [kib, most] = [bytes, limit].map((value) => (value / KIB).toFixed(1).padStart(6));
  console.log(`${over ? "OVER" : "  ok"}  ${kib} of ${most} KiB  ${name}`);
}
process.exit(isOver ? 1 : 0);
