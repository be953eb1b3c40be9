// Originals on their way to the post: which of the chosen ones we send, and what is recorded of them.
import type { DispatchEnvelope, Original, PaperMarkNew } from "@/shared/api/types";

/** Documents whose original is ours to send, each once. */
export function oursOf(rows: Original[]): Original[] {
  const seen = new Set<string>();
  return rows.filter(({ side, document_id: id }) => {
    if (side !== "ours" || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

export type DispatchWay = "post" | "courier";

/** What is recorded of one envelope: its number is that of everything in it. */
export function markOf(date: string, way: DispatchWay, tracking: string): PaperMarkNew {
  const number = tracking.trim();
  return {
    kind: "original_sent",
    side: "ours",
    date,
    way,
    ...(number !== "" && { tracking: number }),
  };
}

/** By client and own firm: a client may get one envelope from each. */
export function keyOf(envelope: DispatchEnvelope): string {
  return [envelope.legal_entity_id, envelope.company_id, envelope.contact_id].join(" ");
}

/** Clients whose envelopes cannot be printed. */
export function withoutAddress(envelopes: DispatchEnvelope[]): DispatchEnvelope[] {
  return envelopes.filter(({ address }) => address === null);
}
