import { infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import { editPayment } from "@/shared/api/generated/operations/edit-payment.gen";
import { getDealMoneyOptions } from "@/shared/api/generated/operations/get-deal-money.gen";
import {
  getPayment,
  getPaymentOptions,
  getPaymentQueryKey,
} from "@/shared/api/generated/operations/get-payment.gen";
import { listDocumentsOptions } from "@/shared/api/generated/operations/list-documents.gen";
import {
  listPayments,
  listPaymentsInfiniteQueryKey,
  listPaymentsOptions,
} from "@/shared/api/generated/operations/list-payments.gen";
import { recordPayment } from "@/shared/api/generated/operations/record-payment.gen";
import { setPaymentAllocations } from "@/shared/api/generated/operations/set-payment-allocations.gen";
import { suggestAllocationsOptions } from "@/shared/api/generated/operations/suggest-allocations.gen";
import { undoPayment } from "@/shared/api/generated/operations/undo-payment.gen";
import type { ListPaymentsData, SuggestAllocationsData } from "@/shared/api/generated/types.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Payment, PaymentEdit, PaymentRecord, PaymentShare } from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";

export type PaymentFilter = NonNullable<ListPaymentsData["query"]>;
export type SuggestWish = SuggestAllocationsData["query"];
export type Known = { id: string; version: number };
/** Whose invoices are looked for. */
export type Payer = { company_id: string } | { contact_id: string };

/** So many payments stand on the page of an invoice, and so many paid invoices are offered. */
const FEW = 20;
/** So many at a time on the card of a client. */
const SOME = 5;
const MANY = 50;

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });

export const paymentQueries = {
  card: (id: string) => getPaymentOptions({ path: { id } }),
  cardKey: (id: string) => getPaymentQueryKey({ path: { id } }),
  pages: (query: PaymentFilter) =>
    pagesOf(listPaymentsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listPayments({ query: page, signal, ...must })).data;
    }),
  count: (query: PaymentFilter, isExact: boolean) =>
    listPaymentsOptions({ query: { ...query, limit: 1, count: isExact ? "exact" : "true" } }),
  ofInvoice: (documentId: string) =>
    listPaymentsOptions({ query: { document_id: documentId, limit: FEW } }),
  ofClient: (client: Payer) => {
    const query = { ...client, limit: SOME };
    return infiniteQueryOptions({
      queryKey: listPaymentsInfiniteQueryKey({ query }),
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const page = { ...query, ...(pageParam && { cursor: pageParam }) };
        return (await listPayments({ query: page, signal, ...must })).data;
      },
      getNextPageParam: (page) => page.next_cursor,
    });
  },
  refundsOf: (id: string) => listPaymentsOptions({ query: { refund_of_id: id, limit: FEW } }),
  dealMoney: (id: string) => getDealMoneyOptions({ path: { id } }),
  /** The open invoices of a payer; those of another sum stay until the new ones come, those of another payer do not. */
  suggestions: (query: SuggestWish) => ({
    ...suggestAllocationsOptions({ query }),
    staleTime: 0,
    placeholderData: <T>(before: T, last: { queryKey: readonly unknown[] } | undefined) =>
      last && payerIn(last.queryKey) === payerIn([{ query }]) ? before : undefined,
  }),
  /** Of which money can be given back. */
  paidInvoices: (firm: string, payer: Payer) =>
    listDocumentsOptions({
      query: {
        ...payer,
        legal_entity_id: firm,
        kind: "invoice",
        stage: "issued",
        payment_state: "partly_paid,paid",
        limit: MANY,
      },
    }),
};

function payerIn(key: readonly unknown[]): string {
  const [first] = key;
  const query = typeof first === "object" && first !== null && "query" in first && first.query;
  return JSON.stringify({ ...(typeof query === "object" && query), amount: "" });
}

export const sendPayment = {
  record: async (body: PaymentRecord, key: string): Promise<Payment> =>
    (await recordPayment({ body, headers: once(key), ...must })).data,
  fresh: async (id: string): Promise<Payment> => (await getPayment({ path: { id }, ...must })).data,
  edit: async (known: Known, body: PaymentEdit): Promise<Payment> =>
    (await editPayment({ ...at(known), body })).data,
  allocate: async (
    known: Known,
    allocations: PaymentShare[],
    acceptsOther: boolean,
  ): Promise<Payment> => {
    const body = { allocations, ...(acceptsOther && { accepts_other_payer: true }) };
    return (await setPaymentAllocations({ ...at(known), body })).data;
  },
  undo: async (known: Known, reason: string): Promise<Payment> =>
    (await undoPayment({ ...at(known), body: { reason } })).data,
};

/** Whatever money moves: payments, the invoices they are for, the deals of these, and what the client owes. */
const MOVED = [
  "listPayments",
  "getPayment",
  "suggestAllocations",
  "getDealMoney",
  "listDocuments",
  "getDocument",
  "listDealEvents",
  "listCompanyEvents",
  "listContactEvents",
  "getSettlement",
  "showDebts",
];

/** The server's answer goes into the page; what depends on it is asked again. */
export function acceptPayment(queries: QueryClient, payment: Payment): void {
  for (const _id of MOVED) void queries.invalidateQueries({ queryKey: [{ _id }] });
  queries.setQueryData(paymentQueries.cardKey(payment.id), payment);
}
