// Where a finding is mended.
import type { DealDocument, DocumentFinding } from "@/shared/api/types";

export type Target =
  | { kind: "field"; pointer: string }
  | { kind: "legalEntity" | "company"; id: string; pointer: string }
  | { kind: "deal"; id: string }
  | { kind: "nowhere" };

export function targetOf(
  document: Pick<DealDocument, "legal_entity" | "company_id" | "deal">,
  { place, pointer }: Pick<DocumentFinding, "place" | "pointer">,
): Target {
  if (place === "legal_entity") {
    return { kind: "legalEntity", id: document.legal_entity.id, pointer };
  }
  if (place === "buyer") {
    const { company_id: id } = document;
    return id ? { kind: "company", id, pointer } : { kind: "nowhere" };
  }
  // Who gets it is chosen in the deal.
  if (pointer === "/company_id") {
    return document.deal ? { kind: "deal", id: document.deal.id } : { kind: "nowhere" };
  }
  return { kind: "field", pointer };
}
