import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { cancelDocument } from "@/shared/api/generated/operations/cancel-document.gen";
import {
  checkDocumentOptions,
  checkDocumentQueryKey,
} from "@/shared/api/generated/operations/check-document.gen";
import { createDocument } from "@/shared/api/generated/operations/create-document.gen";
import { discardDocument } from "@/shared/api/generated/operations/discard-document.gen";
import { editDocument } from "@/shared/api/generated/operations/edit-document.gen";
import {
  getDocument,
  getDocumentOptions,
  getDocumentQueryKey,
} from "@/shared/api/generated/operations/get-document.gen";
import { getDocumentPdf } from "@/shared/api/generated/operations/get-document-pdf.gen";
import { issueDocument } from "@/shared/api/generated/operations/issue-document.gen";
import { listCountriesOptions } from "@/shared/api/generated/operations/list-countries.gen";
import {
  listDealEventsInfiniteQueryKey,
  listDealEventsQueryKey,
} from "@/shared/api/generated/operations/list-deal-events.gen";
import { previewVatOptions } from "@/shared/api/generated/operations/preview-vat.gen";
import { printDocuments } from "@/shared/api/generated/operations/print-documents.gen";
import {
  listDocuments,
  listDocumentsInfiniteQueryKey,
  listDocumentsOptions,
} from "@/shared/api/generated/operations/list-documents.gen";
import { recalculateVat } from "@/shared/api/generated/operations/recalculate-vat.gen";
import type { ListDocumentsData, PrintDocumentsData } from "@/shared/api/generated/types.gen";
import { ifMatch, newKey, once } from "@/shared/api/if-match";
import type {
  DealDocument,
  DocumentCreate,
  DocumentEdit,
  DocumentIssue,
  VatKeep,
} from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";
import { fileNameIn } from "./model";

export type DocumentFilter = NonNullable<ListDocumentsData["query"]>;
type Known = { id: string; version: number };
type Pdf = { name: string | null; blob: Blob };

const FEW = 10;
const FEW_OF_DAY = 5;

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });

export const documentQueries = {
  card: (id: string) => getDocumentOptions({ path: { id } }),
  countries: () => ({ ...listCountriesOptions(), staleTime: Number.POSITIVE_INFINITY }),
  cardKey: (id: string) => getDocumentQueryKey({ path: { id } }),
  /** The parties are mended on other pages: whoever comes back asks again. */
  findings: (id: string) => ({ ...checkDocumentOptions({ path: { id } }), staleTime: 0 }),
  /** What the VAT of today's rules would come to; the firm's regime is changed on another page. */
  vatPreview: (id: string) => ({
    ...previewVatOptions({ path: { id } }),
    staleTime: 0,
    gcTime: 0,
  }),
  pages: (query: DocumentFilter) =>
    pagesOf(listDocumentsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listDocuments({ query: page, signal, ...must })).data;
    }),
  /** The latest, for a card. */
  few: (query: DocumentFilter) => listDocumentsOptions({ query: { ...query, limit: FEW } }),
  /** A few of the invoices that should have been paid, for the page of the day. */
  overdue: () => listDocumentsOptions({ query: { is_overdue: true, limit: FEW_OF_DAY } }),
  /** Of a draft it changes with the parties, too; bytes are kept only while they are looked at. */
  pdf: ({ id, version, stage }: DealDocument) =>
    queryOptions({
      // What is issued stays as it was printed, whatever is paid of it.
      queryKey: ["document-pdf", id, stage === "draft" ? version : stage],
      queryFn: ({ signal }) => readPdf(id, signal),
      staleTime: stage === "draft" ? 0 : Number.POSITIVE_INFINITY,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
};

/** Several papers in one, each as often as it is wanted. */
export async function printSet(body: PrintDocumentsData["body"]): Promise<Blob> {
  const { data } = await printDocuments({ body, parseAs: "blob", ...must });
  return new Blob([data], { type: "application/pdf" });
}

async function readPdf(id: string, signal: AbortSignal): Promise<Pdf> {
  const { data, response } = await getDocumentPdf({
    path: { id },
    parseAs: "blob",
    signal,
    ...must,
  });
  return {
    name: fileNameIn(response.headers.get("Content-Disposition")),
    blob: new Blob([data], { type: "application/pdf" }),
  };
}

export const sendDocument = {
  fresh: async (id: string): Promise<DealDocument> =>
    (await getDocument({ path: { id }, ...must })).data,
  edit: async (known: Known, body: DocumentEdit): Promise<DealDocument> =>
    (await editDocument({ ...at(known), body })).data,
  issue: async (known: Known, body: DocumentIssue): Promise<DealDocument> =>
    (await issueDocument({ ...at(known), body })).data,
  cancel: async (known: Known, reason: string): Promise<DealDocument> =>
    (await cancelDocument({ ...at(known), body: { reason } })).data,
  recalculateVat: async (known: Known, keep: VatKeep): Promise<DealDocument> =>
    (await recalculateVat({ ...at(known), body: { keep } })).data,
  discard: async (known: Known): Promise<void> => {
    await discardDocument(at(known));
  },
};

/** Lists, the client's balance, debts and the deal's story, which change with whatever happens to a document. */
export function forgetAround(queries: QueryClient, { deal }: Pick<DealDocument, "deal">): void {
  for (const _id of ["listDocuments", "getSettlement", "showDebts"]) {
    void queries.invalidateQueries({ queryKey: [{ _id }] });
  }
  if (!deal) return;
  const path = { id: deal.id };
  void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path }) });
  void queries.invalidateQueries({ queryKey: listDealEventsInfiniteQueryKey({ path }) });
}

/** The server's answer goes into the page; what depends on it is asked again. */
export function acceptDocument(queries: QueryClient, document: DealDocument): void {
  queries.setQueryData(documentQueries.cardKey(document.id), document);
  const path = { id: document.id };
  void queries.invalidateQueries({ queryKey: checkDocumentQueryKey({ path }) });
  // An исправление puts what it replaces out of force, or back into it.
  const { amends } = document;
  if (amends) {
    void queries.invalidateQueries({ queryKey: documentQueries.cardKey(amends.id) });
  }
  forgetAround(queries, document);
}

type Wish = { body: DocumentCreate; edit?: DocumentEdit | undefined };

/** Makes a draft and writes into it what it does not begin with; the draft is there even if that failed. */
export function useCreateDocument() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, edit }: Wish) => {
      const made = (await createDocument({ body, headers: once(newKey()), ...must })).data;
      if (!edit) return { made, failure: null };
      try {
        return { made: await sendDocument.edit(made, edit), failure: null };
      } catch (failure) {
        return { made, failure };
      }
    },
    onSuccess: ({ made }) => acceptDocument(queries, made),
  });
}
