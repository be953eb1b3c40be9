import type { DocumentKind, DocumentStage } from "@/shared/api/types";

/** In the order in which a deal has them. */
export const KINDS: DocumentKind[] = ["quote", "invoice", "act", "transfer"];
export const STAGES: DocumentStage[] = ["draft", "issued", "cancelled"];

export function isKind(value: unknown): value is DocumentKind {
  return KINDS.some((kind) => kind === value);
}

export function isStage(value: unknown): value is DocumentStage {
  return STAGES.some((stage) => stage === value);
}
