import type { DocumentKind, DocumentStage } from "@/shared/api/types";

/** In the order in which a deal has them. */
export const KINDS: DocumentKind[] = [
  "quote",
  "contract",
  "addendum",
  "invoice",
  "act",
  "waybill",
  "transfer",
  "vat_invoice",
];

/** Those that are made from a deal; an addendum and a счёт-фактура need the document before them. */
export const OF_DEAL = KINDS.filter((kind) => kind !== "addendum" && kind !== "vat_invoice");

export const STAGES: DocumentStage[] = ["draft", "issued", "cancelled"];

export function isKind(value: unknown): value is DocumentKind {
  return KINDS.some((kind) => kind === value);
}

export function isStage(value: unknown): value is DocumentStage {
  return STAGES.some((stage) => stage === value);
}
