import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Source {
  file: string;
  text: string;
}

/** What each file takes from Mantine without its styles, one line for each. */
export function missingStyles(mantine: string, everywhere: string, sources: Source[]): string[] {
  const shared = styleImports(everywhere);
  return sources.flatMap(({ file, text }) => {
    const own = styleImports(text);
    return namedImports(text).flatMap(({ from, names }) =>
      names
        .flatMap((name) => [name, ...membersOf(text, name)])
        .flatMap((name) =>
          stylesOf(mantine, from, name)
            .filter((style) => !shared.has(style) && !own.has(style))
            .map((style) => `${file}: ${name} lacks "${style}"`),
        ),
    );
  });
}

/** The style files of a component and of all it is made of. Mantine marks a style by a module «Name.module.mjs». */
function stylesOf(mantine: string, from: string, name: string): string[] {
  const entry = fileOf(join(mantine, from, "esm/index.mjs"), name);
  if (entry === undefined) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const { from: other, names } of namedImports(text)) {
      for (const part of names)
        for (const style of stylesOf(mantine, other, part)) found.add(style);
    }
    for (const [, part = "", path = ""] of text.matchAll(/import (.+) from "(\.[^"]+)"/g)) {
      const style = /(\w+)\.module\.mjs$/.exec(path)?.[1];
      if (style !== undefined) found.add(styleFile(mantine, from, style));
      else if (!isMember(text, part)) walk(join(dirname(file), path));
    }
  };
  walk(entry);
  return [...found];
}

/** Checkbox.mjs says «Checkbox.Card = CheckboxCard»: a card is drawn only by who writes <Checkbox.Card>. */
function isMember(text: string, imported: string): boolean {
  const parts = split(imported.replaceAll(/[{}]/g, ""));
  return parts.every((part) => new RegExp(`^\\w+\\.\\w+ = ${part};$`, "m").test(text));
}

/** <Checkbox.Card> is exported as «CheckboxCard». */
function membersOf(text: string, name: string): string[] {
  const used = [...text.matchAll(new RegExp(`<${name}\\.(\\w+)`, "g"))];
  return [...new Set(used.map(([, member]) => `${name}${member}`))];
}

/** Core has a file for each component, the other packages one for all. */
function styleFile(mantine: string, from: string, style: string): string {
  const own = `styles/${style}.layer.css`;
  return `@mantine/${from}/${existsSync(join(mantine, from, own)) ? own : "styles.layer.css"}`;
}

function fileOf(index: string, name: string): string | undefined {
  if (!existsSync(index)) return undefined;
  for (const [, names = "", path = ""] of readFileSync(index, "utf8").matchAll(
    /import \{([^}]+)\} from "(\.[^"]+)"/g,
  )) {
    if (split(names).includes(name)) return join(dirname(index), path);
  }
  return undefined;
}

function namedImports(text: string): { from: string; names: string[] }[] {
  return [...text.matchAll(/import \{([^}]+)\} from "@mantine\/(\w+)"/g)].map(
    ([, names = "", from = ""]) => ({ from, names: split(names) }),
  );
}

/** The names as they are exported: «Title as Head» is Title. */
function split(names: string): string[] {
  return names
    .split(",")
    .map((name) => name.trim().split(" as ")[0] ?? "")
    .filter(Boolean);
}

function styleImports(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/import "(@mantine\/[^"]+\.css)"/g)].map(([, path = ""]) => path),
  );
}
