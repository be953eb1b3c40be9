import type { DealDocument, Payment, Ref } from "@/shared/api/types";

export type PayingDeal = { id: string; company?: Ref | null; contact?: Ref | null };

/** From where a payment is written down: it begins with what is known there. */
export type RecordRequest =
  | { kind: "new" }
  | { kind: "deal"; deal: PayingDeal }
  | { kind: "invoice"; invoice: DealDocument }
  | { kind: "refund"; payment: Payment };
