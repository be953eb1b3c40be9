// A payment as it is typed, what is wrong with it, and what of it is sent.
import type { PaymentDirection, PaymentRecord, PaymentWay, Ref } from "@/shared/api/types";
import { editableMoney, parseMoney, subtractMoney } from "@/shared/lib/money";
import type { Payer } from "./api";
import type { RecordRequest } from "./record-request";
import { type Candidate, sharesOf, sharesProblems, type Typed } from "./shares-model";
import { isZero } from "./sums";

export type PayerKind = "company" | "contact" | "other";

export type RecordFields = {
  direction: PaymentDirection;
  /** Empty: the first that there is. */
  firm: string;
  payerKind: PayerKind;
  payer: Ref | null;
  payerName: string;
  amount: string;
  /** Empty: today; null: none. */
  day: string | null;
  way: PaymentWay;
  reference: string;
  purpose: string;
  shares: Typed;
};

const EMPTY: RecordFields = {
  direction: "received",
  firm: "",
  payerKind: "company",
  payer: null,
  payerName: "",
  amount: "",
  day: "",
  way: "bank",
  reference: "",
  purpose: "",
  shares: {},
};

type Named = { company?: Ref | null; contact?: Ref | null; payer_name?: string };

export function payerFields({ company, contact, payer_name = "" }: Named) {
  if (company) return { payerKind: "company" as const, payer: company, payerName: "" };
  if (contact) return { payerKind: "contact" as const, payer: contact, payerName: "" };
  const payerKind: PayerKind = payer_name === "" ? "company" : "other";
  return { payerKind, payer: null, payerName: payer_name };
}

/** What is known where the form is opened; `purpose` is in the reader's language. */
export function beginningOf(request: RecordRequest, purpose: string): RecordFields {
  if (request.kind === "deal") return { ...EMPTY, ...payerFields(request.deal) };
  if (request.kind === "invoice") {
    const { invoice } = request;
    const { company_id: company, contact_id: contact, buyer_name: name } = invoice;
    return {
      ...EMPTY,
      ...payerFields({
        company: company ? { id: company, name } : null,
        contact: contact ? { id: contact, name } : null,
        payer_name: name,
      }),
      firm: invoice.legal_entity.id,
      amount: editableMoney(subtractMoney(invoice.amount, invoice.paid)),
      purpose,
    };
  }
  if (request.kind === "refund") {
    const { payment } = request;
    return {
      ...EMPTY,
      ...payerFields(payment),
      direction: "returned",
      firm: payment.legal_entity.id,
      amount: editableMoney(subtractMoney(payment.amount, payment.refunded)),
      way: payment.way,
      purpose,
    };
  }
  return EMPTY;
}

/** Each form keeps its own draft. */
export function draftName(request: RecordRequest): string {
  if (request.kind === "deal") return `payment.deal.${request.deal.id}`;
  if (request.kind === "invoice") return `payment.invoice.${request.invoice.id}`;
  if (request.kind === "refund") return `payment.refund.${request.payment.id}`;
  return "payment";
}

/** An amount above zero. */
export function amountOf(typed: string): string | null {
  const amount = parseMoney(typed);
  return amount === null || isZero(amount) ? null : amount;
}

/** Whoever is in the books; a name alone has no invoices. */
export function payerOf({ payerKind, payer }: RecordFields): Payer | null {
  if (!payer || payerKind === "other") return null;
  return payerKind === "company" ? { company_id: payer.id } : { contact_id: payer.id };
}

export type Problem = "amount" | "day" | "closed" | "payer" | "firm" | "share" | "over" | "spent";
/** What is wrong, by the field; an invoice's share is «share:» and its id. */
export type Problems = { [place: string]: Problem };

type Around = {
  firm: string;
  day: string | null;
  isClosed: boolean;
  candidates: Candidate[];
  /** A refund knows whom it goes to. */
  isRefund: boolean;
};

export function problemsOf(fields: RecordFields, around: Around): Problems {
  const { payerKind, payer, payerName, amount, shares } = fields;
  const sum = amountOf(amount);
  const hasPayer = payerKind === "other" ? payerName.trim() !== "" : payer !== null;
  return {
    ...(around.firm === "" && { firm: "firm" as const }),
    ...(!hasPayer && !around.isRefund && { payer: "payer" as const }),
    ...(sum === null && { amount: "amount" as const }),
    ...(around.day === null && { day: "day" as const }),
    ...(around.isClosed && { day: "closed" as const }),
    ...sharesProblems(sum, around.candidates, shares),
  };
}

type Sent = { firm: string; day: string; candidates: Candidate[]; acceptsOther: boolean };

export function bodyOf(
  fields: RecordFields,
  request: RecordRequest,
  { firm, day, candidates, acceptsOther }: Sent,
): PaymentRecord {
  const { direction, payerKind, payerName, amount, way, reference, purpose, shares } = fields;
  return {
    direction,
    amount: amountOf(amount) ?? "",
    value_date: day,
    legal_entity_id: firm,
    ...(payerKind === "other" ? { payer_name: payerName.trim() } : payerOf(fields)),
    way,
    ...(reference.trim() && { reference: reference.trim() }),
    ...(purpose.trim() && { purpose: purpose.trim() }),
    ...(request.kind === "refund" && { refund_of_id: request.payment.id }),
    allocations: sharesOf(candidates, shares),
    ...(acceptsOther && { accepts_other_payer: true }),
  };
}

/** Where in the form the server's objection belongs. */
export function placeOf(pointer: string, sent: { document_id: string }[]): string {
  const [, name = "", index] = pointer.replace(/^#/, "").split("/");
  if (name === "allocations") {
    const one = index === undefined ? undefined : sent[Number(index)];
    return one ? `share:${one.document_id}` : "rest";
  }
  const places: Record<string, string> = {
    value_date: "day",
    legal_entity_id: "firm",
    company_id: "payer",
    contact_id: "payer",
    payer_name: "payer",
    refund_of_id: "payer",
  };
  return places[name] ?? name;
}
