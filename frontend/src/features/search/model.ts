import { formatMoney } from "@/shared/lib/money";

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

/** The card of what was found; a product opens over the catalogue. */
export function pathOf(kind: keyof typeof FOLDERS | "product", id: string): string {
  if (kind === "product") return `/catalogue?product=${id}`;
  return `/${FOLDERS[kind]}/${id}`;
}

/** What tells namesakes apart: a deal's sum, a client's phone. */
export function detailOf(kind: keyof typeof FOLDERS | "product", detail: string): string {
  return kind === "deal" ? formatMoney(detail, { short: true }) : detail;
}
