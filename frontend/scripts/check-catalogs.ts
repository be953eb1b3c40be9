// The catalogues are current (extracting changes nothing), complete (no English is missing, and what a text
// puts in is the same in both languages), and every Russian plural has its four forms, of which «few» and «many» differ.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeholders } from "./placeholders.ts";
import { po, type PoEntry } from "./po.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/shared/i18n/locales");
const problems: string[] = [];

const before = mkdtempSync(join(tmpdir(), "canape-po-"));
cpSync(folder, before, { recursive: true });
execFileSync("lingui", ["extract", "--clean"], { cwd: root, stdio: "pipe" });
for (const name of ["ru.po", "en.po", "rest/ru.po", "rest/en.po"]) {
  const old = po(readFileSync(join(before, name), "utf8"));
  const now = po(readFileSync(join(folder, name), "utf8"));
  if (JSON.stringify(old) !== JSON.stringify(now)) {
    problems.push(`${name} is not current: run «pnpm i18n» and commit it`);
  }
}
cpSync(before, folder, { recursive: true });
rmSync(before, { recursive: true });

/** The messages of both catalogues of a language. */
function all(locale: string): PoEntry[] {
  return ["", "rest"].flatMap((part) =>
    po(readFileSync(join(folder, part, `${locale}.po`), "utf8")),
  );
}

for (const { id, text } of all("en")) {
  if (text === "") problems.push(`en.po: not translated: ${id}`);
  else if (/[А-Яа-яЁё]/.test(text)) problems.push(`en.po: Russian left in: ${text}`);
  const [asked, given] = [placeholders(id).join(" "), placeholders(text).join(" ")];
  if (text && asked !== given) problems.push(`en.po: puts in «${given}», not «${asked}»: ${id}`);
}

for (const { text } of all("ru")) {
  for (const forms of text.matchAll(/plural,((?:\s*\w+\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})+)/g)) {
    const found = new Map<string, string>();
    for (const form of (forms[1] ?? "").matchAll(/(\w+)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)) {
      found.set(form[1] ?? "", form[2] ?? "");
    }
    const missing = ["one", "few", "many", "other"].filter((name) => !found.has(name));
    if (missing.length > 0) problems.push(`ru.po: no ${missing.join(", ")} in: ${text}`);
    if (found.get("few") === found.get("many")) problems.push(`ru.po: few equals many in: ${text}`);
  }
}

for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? "catalogues: current and complete" : `${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
