/** ё = е, case aside, and every word typed must begin a word of the title. */
export function matchesTitle(title: string, typed: string): boolean {
  const words = normal(title).split(/[^\p{L}\p{N}]+/u);
  return normal(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function normal(text: string): string {
  // oxlint-disable-next-line house/no-bare-cyrillic -- letters, not words
  return text.toLowerCase().replaceAll("ё", "е").trim();
}

const FOLDERS = { deal: "deals", contact: "contacts", company: "companies" } as const;

/** The card of what was found. */
export function pathOf(kind: keyof typeof FOLDERS, id: string): string {
  return `/${FOLDERS[kind]}/${id}`;
}
