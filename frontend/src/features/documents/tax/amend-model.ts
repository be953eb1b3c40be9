// How what is issued is put right, by the tax law's ways, and what is made of money that came ahead.
import { isCorrective } from "@/entities/documents/kinds";
import type { DealDocument, DocumentCreate, DocumentKind } from "@/shared/api/types";

type Issued = Pick<DealDocument, "id" | "kind" | "stage" | "advance">;

/** Whether a mistake in it is mended by an исправление. */
export function isRevised({ kind, stage }: Pick<Issued, "kind" | "stage">): boolean {
  return stage === "issued" && (kind in CORRECTIONS || isCorrective(kind));
}

const CORRECTIONS: Partial<Record<DocumentKind, DocumentKind>> = {
  vat_invoice: "corrective_invoice",
  transfer: "corrective_transfer",
};

/** What says that its sums have changed; of an advance and of another correction there is none. */
export function correctionOf({ kind, advance }: Pick<Issued, "kind" | "advance">) {
  return advance ? undefined : CORRECTIONS[kind];
}

export function revisionWish({ id, kind }: Pick<Issued, "id" | "kind">): DocumentCreate {
  return { kind, amends_id: id };
}

export function correctionWish({ id }: Pick<Issued, "id">, kind: DocumentKind): DocumentCreate {
  return { kind, basis_id: id };
}

/** A счёт-фактура for what of a payment is for an invoice. */
export function advanceWish(paymentId: string, invoiceId: string): DocumentCreate {
  return { kind: "vat_invoice", payment_id: paymentId, basis_id: invoiceId };
}
