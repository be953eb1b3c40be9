import { getCompanyOptions } from "@/shared/api/generated/operations/get-company.gen";
import { getContactOptions } from "@/shared/api/generated/operations/get-contact.gen";
import { getDocumentOptions } from "@/shared/api/generated/operations/get-document.gen";
import { listDebtsBehindFigure } from "@/shared/api/generated/operations/list-debts-behind-figure.gen";
import { listDocumentsOptions } from "@/shared/api/generated/operations/list-documents.gen";
import { showAdvances } from "@/shared/api/generated/operations/show-advances.gen";
import { showDebtTotals } from "@/shared/api/generated/operations/show-debt-totals.gen";
import { showExpectedPayments } from "@/shared/api/generated/operations/show-expected-payments.gen";
import { showReceivables } from "@/shared/api/generated/operations/show-receivables.gen";
import type {
  ListDebtsBehindFigureData,
  ShowExpectedPaymentsData,
  ShowReceivablesData,
} from "@/shared/api/generated/types.gen";
import type { DebtTotals } from "@/shared/api/report-types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";
import type { DebtName } from "../report-model";

export type DebtsQuery = NonNullable<
  ShowExpectedPaymentsData["query"] & ShowReceivablesData["query"]
>;
export type DebtsBehindQuery = ListDebtsBehindFigureData["query"];
export type ClientQuery = { company_id: string } | { contact_id: string };

const FRESH_MS = 30_000;
/** A client has no more contracts than stand on a page of them. */
const MANY = 200;

const must = { throwOnError: true as const };

const SHOW = {
  "expected-payments": showExpectedPayments,
  receivables: showReceivables,
  advances: showAdvances,
};

/** All of them are asked again when a document, a payment or a balance changes: `showDebts` names them together. */
export const debtQueries = {
  report: (report: DebtName, query: DebtsQuery) => {
    const pages = pagesOf([{ _id: "showDebts", report, query }] as const, async (start, signal) => {
      const page = queryFrom(query, start);
      return (await SHOW[report]({ query: page, signal, ...must })).data;
    });
    // What was scrolled past stays in the page.
    const { maxPages: _, ...rest } = pages;
    return rest;
  },
  totals: () => ({
    queryKey: [{ _id: "showDebts" }, "totals"] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<DebtTotals> =>
      (await showDebtTotals({ signal, ...must })).data,
    staleTime: FRESH_MS,
  }),
  behind: (query: DebtsBehindQuery) => {
    const key = [{ _id: "showDebts" }, "behind", query] as const;
    const pages = pagesOf(key, async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listDebtsBehindFigure({ query: page, signal, ...must })).data;
    });
    // The documents of another figure are not those of this one; those that were scrolled past stay.
    const { placeholderData: _, maxPages: __, ...rest } = pages;
    return rest;
  },
  /** What stands for a contract: an outside document may, too. */
  contracts: (client: ClientQuery) =>
    listDocumentsOptions({
      query: { ...client, kind: "contract,outside", stage: "issued", limit: MANY },
    }),
  contract: (id: string) => getDocumentOptions({ path: { id } }),
  company: (id: string) => getCompanyOptions({ path: { id } }),
  contact: (id: string) => getContactOptions({ path: { id } }),
};
