// How what is issued is put right, by the tax law's ways, and what is made of money that came ahead.
import { isCorrective } from "@/entities/documents/kinds";
import { paysVat } from "@/entities/own-firms/regime";
import type {
  DealDocument,
  DealRow,
  DocumentCreate,
  DocumentKind,
  Found,
  LegalEntity,
  Payment,
  PaymentRow,
} from "@/shared/api/types";

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

/** A счёт-фактура for what of a payment is for no invoice: it is of a deal of the payer. */
export function restWish(paymentId: string, dealId: string): DocumentCreate {
  return { kind: "vat_invoice", payment_id: paymentId, deal_id: dealId };
}

type Came = Pick<PaymentRow, "direction" | "state" | "value_date" | "legal_entity">;

/** Whether a счёт-фактура is owed for money that came ahead: who pays no VAT makes none. */
export function isTaxed(payment: Came, firms: Pick<LegalEntity, "id" | "regimes">[]): boolean {
  if (payment.direction !== "received" || payment.state !== "posted") return false;
  const firm = firms.find(({ id }) => id === payment.legal_entity.id);
  return firm === undefined || paysVat(firm.regimes, payment.value_date);
}

export type DealChoice = { id: string; title: string; number: number | null; hint: string };

/** Deals that the payer's money may be for: what a person paid is for no deal of a company. */
export function payerChoices(
  { company }: Pick<Payment, "company">,
  rows: Pick<DealRow, "id" | "title" | "number" | "stage" | "company">[],
): DealChoice[] {
  const own = rows.filter((row) => Boolean(company) || !row.company);
  return own.map(({ id, title, number, stage }) => ({ id, title, number, hint: stage.name }));
}

/** The deals among what a search found. */
export function foundChoices(found: Found[]): DealChoice[] {
  const deals = found.filter(({ kind }) => kind === "deal");
  return deals.map(({ id, title, number, subtitle }) => ({
    id,
    title,
    number: number ?? null,
    hint: subtitle ?? "",
  }));
}
