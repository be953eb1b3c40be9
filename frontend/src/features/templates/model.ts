// What of a template is judged before it travels, and how its names are found.
import type { DocumentKind, TemplatePlaceholder } from "@/shared/api/types";
import type { FileRule } from "@/shared/lib/file-refusal";

/** The forms of law are as they are; what others wrote has its own paper. */
export const TEMPLATE_KINDS: DocumentKind[] = [
  "quote",
  "order_form",
  "contract",
  "addendum",
  "invoice",
  "act",
  "waybill",
  "reconciliation",
  "letter",
];

/** For the chooser of files. */
export const ACCEPTED =
  ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const RULE: FileRule = {
  sort: "word",
  most: 10,
  fits: ({ name }) => name.toLowerCase().endsWith(".docx"),
};

/** «Счёт на бланке» of «Счёт на бланке.docx». */
export function nameOfFile(name: string): string {
  return name.replace(/\.docx$/i, "").trim();
}

export type NamesGroup = { group: string; items: TemplatePlaceholder[] };

/** Names in their groups, those that hold the text that is looked for. */
export function groupsOf(items: TemplatePlaceholder[], text: string): NamesGroup[] {
  const plain = (words: string): string =>
    // oxlint-disable-next-line house/no-bare-cyrillic -- letters, not words
    words.toLowerCase().replaceAll("ё", "е");
  const wanted = plain(text.trim());
  const found = items.filter(({ name, about }) => plain(`${name} ${about}`).includes(wanted));
  return [...Map.groupBy(found, ({ group }) => group)].map(([group, of]) => ({
    group,
    items: of,
  }));
}

/** Of a kind that a template is for by itself. */
export function withDefault(
  defaults: DocumentKind[],
  kind: DocumentKind,
  isOn: boolean,
): DocumentKind[] {
  const others = defaults.filter((one) => one !== kind);
  return isOn ? [...others, kind] : others;
}
