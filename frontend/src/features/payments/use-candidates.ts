import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { PaymentDirection } from "@/shared/api/types";
import { type Payer, paymentQueries } from "./api";
import type { RecordRequest } from "./record-request";
import { type Candidate, openCandidates, paidCandidates, refundCandidates } from "./shares-model";

const PAUSE_MS = 250;

type Wish = {
  direction: PaymentDirection;
  firm: string;
  payer: Payer | null;
  amount: string | null;
};

/** The invoices that a payment of this payer may be for: the open ones, or the paid ones when money is given back. */
export function useInvoices({ direction, firm, payer, amount }: Wish) {
  const [asked] = useDebouncedValue(amount, PAUSE_MS);
  const isKnown = firm !== "" && payer !== null;
  const isReceived = direction === "received";
  const open = useQuery({
    ...paymentQueries.suggestions({ legal_entity_id: firm, ...payer, amount: asked ?? "0.01" }),
    enabled: isKnown && isReceived && asked !== null,
  });
  const paid = useQuery({
    ...paymentQueries.paidInvoices(firm, payer ?? { company_id: "" }),
    enabled: isKnown && !isReceived,
  });
  return {
    open: isKnown && isReceived && asked !== null ? (open.data?.items ?? []) : [],
    paid: isKnown && !isReceived ? (paid.data?.items ?? []) : [],
    error: open.error ?? paid.error,
    isAnswered: isReceived ? open.isSuccess : paid.isSuccess,
  };
}

export function useCandidates(request: RecordRequest, wish: Wish) {
  const isRefund = request.kind === "refund";
  const invoices = useInvoices(isRefund ? { ...wish, payer: null } : wish);
  const { open, paid, error, isAnswered } = invoices;
  const candidates = (): Candidate[] => {
    if (request.kind === "refund") return refundCandidates(request.payment, wish.amount);
    if (wish.direction === "returned") return paidCandidates(paid);
    return openCandidates(open, request.kind === "invoice" ? request.invoice : null, wish.amount);
  };
  return { candidates: candidates(), error, isAnswered };
}
