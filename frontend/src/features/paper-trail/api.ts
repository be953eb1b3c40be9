import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isStale } from "@/shared/api/api-error";
import { bulkMarkPapers } from "@/shared/api/generated/operations/bulk-mark-papers.gen";
import { editPaperTrail } from "@/shared/api/generated/operations/edit-paper-trail.gen";
import { getDocumentQueryKey } from "@/shared/api/generated/operations/get-document.gen";
import { getOriginalSharesOptions } from "@/shared/api/generated/operations/get-original-shares.gen";
import {
  getPaperTrail,
  getPaperTrailOptions,
  getPaperTrailQueryKey,
} from "@/shared/api/generated/operations/get-paper-trail.gen";
import {
  listDealEventsInfiniteQueryKey,
  listDealEventsQueryKey,
} from "@/shared/api/generated/operations/list-deal-events.gen";
import { listDealFilesOptions } from "@/shared/api/generated/operations/list-deal-files.gen";
import { listDocumentFilesOptions } from "@/shared/api/generated/operations/list-document-files.gen";
import {
  listOriginals,
  listOriginalsInfiniteQueryKey,
  listOriginalsOptions,
} from "@/shared/api/generated/operations/list-originals.gen";
import { markPaper } from "@/shared/api/generated/operations/mark-paper.gen";
import { withdrawPaperMark } from "@/shared/api/generated/operations/withdraw-paper-mark.gen";
import type { ListOriginalsData } from "@/shared/api/generated/types.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  Original,
  PaperExpects,
  PaperMarkNew,
  PaperSide,
  PaperTrail,
} from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";
import { joined, type Outcome, shipmentsOf } from "./bulk-model";

export type OriginalFilter = NonNullable<ListOriginalsData["query"]>;

const FEW = 5;

const must = { throwOnError: true as const };

export const paperQueries = {
  trail: (documentId: string) => getPaperTrailOptions({ path: { id: documentId } }),
  /** What can prove a record: files of the deal, and scans of the document itself. Those that were added last are enough. */
  filesOf: (dealId: string | undefined) => ({
    ...listDealFilesOptions({ path: { id: dealId ?? "" }, query: { limit: 100 } }),
    enabled: dealId !== undefined,
  }),
  scansOf: (documentId: string) =>
    listDocumentFilesOptions({ path: { id: documentId }, query: { limit: 100 } }),
  originals: (query: OriginalFilter) =>
    pagesOf(listOriginalsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listOriginals({ query: page, signal, ...must })).data;
    }),
  /** How many there are: asked only when somebody wants to know. */
  count: (query: OriginalFilter, isExact: boolean) =>
    listOriginalsOptions({ query: { ...query, limit: 1, count: isExact ? "exact" : "true" } }),
  /** A few that are late, for the page of the day. */
  late: () => listOriginalsOptions({ query: { state: "overdue", limit: FEW } }),
  shares: () => getOriginalSharesOptions(),
};

export function forgetLists(queries: QueryClient): void {
  for (const _id of ["listOriginals", "getOriginalShares", "listDocuments"]) {
    void queries.invalidateQueries({ queryKey: [{ _id }] });
  }
}

/** The server's answer goes into the page; what depends on it is asked again. */
function accept(queries: QueryClient, trail: PaperTrail, dealId: string | undefined): void {
  const document = { id: trail.document_id };
  queries.setQueryData(getPaperTrailQueryKey({ path: document }), trail);
  forgetLists(queries);
  void queries.invalidateQueries({ queryKey: getDocumentQueryKey({ path: document }) });
  if (dealId === undefined) return;
  const deal = { id: dealId };
  void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path: deal }) });
  void queries.invalidateQueries({ queryKey: listDealEventsInfiniteQueryKey({ path: deal }) });
}

/** Under the version that was seen, and once more if somebody has changed something else meanwhile. */
async function written(
  seen: PaperTrail,
  isSame: (trail: PaperTrail) => boolean,
  send: (trail: PaperTrail) => Promise<PaperTrail>,
): Promise<PaperTrail> {
  try {
    return await send(seen);
  } catch (error) {
    if (!isStale(error)) throw error;
    const fresh = (await getPaperTrail({ path: { id: seen.document_id }, ...must })).data;
    if (!isSame(fresh)) throw error;
    return await send(fresh);
  }
}

const at = ({ document_id: id, version }: PaperTrail) => ({
  path: { id },
  headers: ifMatch(version),
  ...must,
});

/** What changes the trail of a document, of a deal or of a client alone. */
export function usePaperTrail(documentId: string, dealId: string | undefined) {
  const queries = useQueryClient();
  const onSuccess = (trail: PaperTrail): void => accept(queries, trail, dealId);
  const onError = (): void =>
    void queries.invalidateQueries({
      queryKey: getPaperTrailQueryKey({ path: { id: documentId } }),
    });
  return {
    mark: useMutation({
      mutationFn: async ({ body, key }: { body: PaperMarkNew; key: string }) =>
        (await markPaper({ path: { id: documentId }, body, headers: once(key), ...must })).data,
      onSuccess,
      onError,
    }),
    withdraw: useMutation({
      mutationFn: ({ trail, markId }: { trail: PaperTrail; markId: string }) =>
        written(
          trail,
          ({ marks }) => marks.some(({ id, withdrawn_at }) => id === markId && !withdrawn_at),
          async (known) => {
            const path = { id: documentId, mark_id: markId };
            return (await withdrawPaperMark({ ...at(known), path })).data;
          },
        ),
      onSuccess,
      onError,
    }),
    expect: useMutation({
      mutationFn: ({ trail, expects }: { trail: PaperTrail; expects: PaperExpects }) =>
        written(
          trail,
          (fresh) => fresh.expects === trail.expects,
          async (known) => (await editPaperTrail({ ...at(known), body: { expects } })).data,
        ),
      onSuccess,
      onError,
    }),
  };
}

/**
 * The same recorded of many; a mark is about one side, so originals of both go in two requests.
 * After a failure only the side that is left goes.
 */
export function useMarkMany() {
  const queries = useQueryClient();
  const [sent, setSent] = useState<{ sides: PaperSide[]; outcome: Outcome }>({
    sides: [],
    outcome: { marked: 0, refused: [] },
  });
  return useMutation({
    mutationFn: async ({ rows, mark }: { rows: Original[]; mark: PaperMarkNew }) => {
      let now = sent;
      for (const { side, ids } of shipmentsOf(rows)) {
        if (now.sides.includes(side)) continue;
        const body = { document_ids: ids, mark: { ...mark, side } };
        // oxlint-disable-next-line no-await-in-loop -- the second side may depend on the first: a paper that came back had arrived before
        const { data } = await bulkMarkPapers({ body, ...must });
        now = { sides: [...now.sides, side], outcome: joined(now.outcome, data, rows, side) };
        setSent(now);
      }
      return now.outcome;
    },
    onSettled: () => {
      forgetLists(queries);
      for (const _id of ["getPaperTrail", "getDocument"]) {
        void queries.invalidateQueries({ queryKey: [{ _id }] });
      }
    },
  });
}
