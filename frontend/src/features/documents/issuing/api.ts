import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  checkDocument,
  checkDocumentQueryKey,
} from "@/shared/api/generated/operations/check-document.gen";
import { issueDocuments } from "@/shared/api/generated/operations/issue-documents.gen";
import type { DocumentRow } from "@/shared/api/types";
import { limiter } from "@/shared/lib/limiter";
import { inOrder, reportOf } from "./issuing-model";

const must = { throwOnError: true as const };

/** Each draft is checked by a question of its own; so many at once leave the connection to others. */
const few = limiter(4);

/** The parties are mended on other pages: whoever comes back asks again. */
export function checkQuery(id: string) {
  return queryOptions({
    queryKey: checkDocumentQueryKey({ path: { id } }),
    queryFn: ({ signal }) =>
      few(async () => (await checkDocument({ path: { id }, signal, ...must })).data),
    staleTime: 0,
  });
}

/** Whatever is shown of documents is other after it, and of their deals, payments and originals. */
const TOUCHED = [
  "listDocuments",
  "getDocument",
  "checkDocument",
  "getSettlement",
  "showDebts",
  "suggestAllocations",
  "getDealMoney",
  "listDealEvents",
  "listOriginals",
  "getOriginalShares",
];

/** A lost answer may have issued some: the lists are asked again whatever came of it. */
export function useIssueMany() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: "issue-many" },
    mutationFn: async ({ rows, sends }: { rows: DocumentRow[]; sends: boolean }) => {
      const ordered = inOrder(rows);
      const drafts = ordered.map(({ id, version }) => ({ id, version }));
      const { data } = await issueDocuments({ body: { drafts, sends }, ...must });
      return reportOf(ordered, data);
    },
    onSettled: () => {
      for (const _id of TOUCHED) void queries.invalidateQueries({ queryKey: [{ _id }] });
    },
  });
}

export type IssueMany = ReturnType<typeof useIssueMany>;
