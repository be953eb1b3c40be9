// How much of a payment is for which invoice.
import type {
  DealDocument,
  DocumentMention,
  DocumentRow,
  Payment,
  PaymentShare,
  PaymentSuggestion,
} from "@/shared/api/types";
import { addMoney, editableMoney, parseMoney, subtractMoney } from "@/shared/lib/money";
import { isBelowZero, isMore, isZero, lesser, sumOf } from "./sums";

/** An invoice that may get something. */
export type Candidate = {
  document: DocumentMention;
  deal: string;
  /** The most that it may get, or give back. */
  most: string;
  /** What it gets unless somebody types another amount. */
  suggested: string;
};

/** What was typed, by the invoice. */
export type Typed = { [documentId: string]: string };

/** The open invoices of a payer; of one that the form was opened for, that one alone gets money by itself. */
export function openCandidates(
  suggestions: PaymentSuggestion[],
  asked: DealDocument | null,
  amount: string | null,
): Candidate[] {
  const found = suggestions.map(({ document, deal, unpaid, amount: suggested }) => ({
    document,
    deal: deal.name,
    most: unpaid,
    suggested: asked ? "0.00" : suggested,
  }));
  if (!asked) return found;
  const most = subtractMoney(asked.amount, asked.paid);
  const { id, kind, number, date } = asked;
  const first: Candidate = {
    document: { id, kind, date, ...(number && { number }) },
    deal: asked.deal?.name ?? "",
    most,
    suggested: amount ? lesser(amount, most) : "0.00",
  };
  return [first, ...found.filter(({ document }) => document.id !== id)];
}

/** The invoices of a payment that is given back: what is left of its advance goes first. */
export function refundCandidates(payment: Payment, amount: string | null): Candidate[] {
  const free = subtractMoney(amount ?? "0.00", payment.rest);
  let left = isBelowZero(free) ? "0.00" : free;
  return visibleParts(payment).map(({ document, deal, share }) => {
    const suggested = lesser(left, share);
    left = subtractMoney(left, suggested);
    return { document, deal, most: share, suggested };
  });
}

/** The paid invoices of a payer, from which money may be given back. */
export function paidCandidates(rows: DocumentRow[]): Candidate[] {
  return rows.map(({ id, kind, number, date, deal, paid }) => ({
    document: { id, kind, date, ...(number && { number }) },
    deal: deal?.name ?? "",
    most: paid,
    suggested: "0.00",
  }));
}

/** What a payment is for now, and what else it may be for. */
export function heldCandidates(payment: Payment, others: Candidate[]): Candidate[] {
  const held = visibleParts(payment).map(({ document, deal, share }) => {
    const other = others.find((one) => one.document.id === document.id);
    const isRefund = payment.direction === "returned";
    const most = other ? addMoney(other.most, share) : share;
    return { document, deal, most: isRefund && other ? other.most : most, suggested: share };
  });
  const known = new Set(held.map(({ document }) => document.id));
  const rest = others.filter(({ document }) => !known.has(document.id));
  return [
    ...held,
    ...rest.map(({ document, deal, most }) => ({ document, deal, most, suggested: "0.00" })),
  ];
}

/** What the reader may give out: not what is for invoices that they do not see, nor what refunds took of the advance. */
export function givable(payment: Payment): string {
  const visible = sumOf(visibleParts(payment).map(({ share }) => share));
  return addMoney(visible, payment.rest);
}

function visibleParts({ allocations }: Payment) {
  return allocations.flatMap(({ document, deal, amount }) =>
    document ? [{ document, deal: deal?.name ?? "", share: amount }] : [],
  );
}

/** What stands in the field of an invoice. */
export function typedShare({ document, suggested }: Candidate, typed: Typed): string {
  return typed[document.id] ?? (isZero(suggested) ? "" : editableMoney(suggested));
}

function shareOf(candidate: Candidate, typed: Typed): string | null {
  const text = typedShare(candidate, typed);
  return text.trim() === "" ? "0.00" : parseMoney(text);
}

/** What is for no invoice; null while some amount is none. */
export function restOf(amount: string | null, candidates: Candidate[], typed: Typed) {
  const shares = candidates.map((candidate) => shareOf(candidate, typed));
  const known = shares.filter((share) => share !== null);
  if (amount === null || known.length < shares.length) return null;
  return subtractMoney(amount, sumOf(known));
}

/** What is wrong with the shares, by the place in the form. */
export function sharesProblems(amount: string | null, candidates: Candidate[], typed: Typed) {
  const problems: { [place: string]: "share" | "over" | "spent" } = {};
  for (const candidate of candidates) {
    const share = shareOf(candidate, typed);
    const place = `share:${candidate.document.id}`;
    if (share === null) problems[place] = "share";
    else if (isMore(share, candidate.most)) problems[place] = "over";
  }
  const rest = restOf(amount, candidates, typed);
  if (rest !== null && isBelowZero(rest)) problems["rest"] = "spent";
  return problems;
}

/** What is sent: invoices that get nothing are left out. */
export function sharesOf(candidates: Candidate[], typed: Typed): PaymentShare[] {
  return candidates.flatMap((candidate) => {
    const amount = shareOf(candidate, typed);
    if (amount === null || isZero(amount)) return [];
    return [{ document_id: candidate.document.id, amount }];
  });
}
