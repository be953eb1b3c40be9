import type { DocumentKind, DocumentStage, DocumentRow } from "@/shared/api/types";

/** In the order in which a deal has them. */
export const KINDS: DocumentKind[] = [
  "quote",
  "order_form",
  "contract",
  "addendum",
  "invoice",
  "act",
  "waybill",
  "transfer",
  "vat_invoice",
  "corrective_invoice",
  "corrective_transfer",
  "reconciliation",
  "letter",
  "outside",
];

/** Those that a client has without any deal. */
export const OF_CLIENT: DocumentKind[] = ["reconciliation", "letter", "outside"];

/** КСФ and УКД, which say that the sums of another document have changed since. */
export function isCorrective(kind: DocumentKind): boolean {
  return kind === "corrective_invoice" || kind === "corrective_transfer";
}

/**
 * Those that are made from a deal; an addendum, a счёт-фактура and what corrects one need the document before them,
 * an акт сверки is of all the deals of a client.
 */
export const OF_DEAL = KINDS.filter(
  (kind) => !["addendum", "vat_invoice", "reconciliation"].includes(kind) && !isCorrective(kind),
);

/** Whether it says what is sold, line by line. */
export function hasLines(kind: DocumentKind): boolean {
  return !OF_CLIENT.includes(kind);
}

/** Whether it comes to a sum: a letter does not, nor does an outside document that names none. */
export function hasSum({ kind, amount }: { kind: DocumentKind; amount: string }): boolean {
  return kind !== "letter" && (kind !== "outside" || /[1-9]/.test(amount));
}

export const STAGES: DocumentStage[] = ["draft", "issued", "amended", "cancelled"];

export function isKind(value: unknown): value is DocumentKind {
  return KINDS.some((kind) => kind === value);
}

export function isStage(value: unknown): value is DocumentStage {
  return STAGES.some((stage) => stage === value);
}

/** The server prints no more papers at once. */
export const MOST_IN_SET = 100;

/** What has a paper that was kept. */
export function canPrint({ stage, kind }: Pick<DocumentRow, "stage" | "kind">): boolean {
  return stage === "issued" && kind !== "outside";
}
