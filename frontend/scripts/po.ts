export type PoEntry = { id: string; text: string };

/** The messages of a PO file, without its header and comments. */
export function po(source: string): PoEntry[] {
  return source
    .split(/\n\s*\n/)
    .map((block) => ({ id: field(block, "msgid"), text: field(block, "msgstr") }))
    .filter((entry) => entry.id !== "");
}

function field(block: string, name: string): string {
  const match = new RegExp(`^${name} ("(?:.*)"(?:\\n".*")*)`, "m").exec(block);
  return (match?.[1] ?? '""')
    .split("\n")
    .map((line) => String(JSON.parse(line)))
    .join("");
}
