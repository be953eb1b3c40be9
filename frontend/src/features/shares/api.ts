import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerDocument } from "@/shared/api/generated/operations/answer-document.gen";
import {
  getSendingOptions,
  getSendingQueryKey,
} from "@/shared/api/generated/operations/get-sending.gen";
import { lookAtDocument } from "@/shared/api/generated/operations/look-at-document.gen";
import { openShare } from "@/shared/api/generated/operations/open-share.gen";
import { readSharedPdf } from "@/shared/api/generated/operations/read-shared-pdf.gen";
import { revokeShare } from "@/shared/api/generated/operations/revoke-share.gen";
import { writeDocumentLetter } from "@/shared/api/generated/operations/write-document-letter.gen";
import { once } from "@/shared/api/if-match";
import type { DocumentLetterWrite } from "@/shared/api/types";

const must = { throwOnError: true as const };

export const shareQueries = {
  sending: (id: string) => getSendingOptions({ path: { id } }),
  /** The client's page; the secret is never put into an address. */
  face: (token: string) =>
    queryOptions({
      queryKey: ["shared-document", token],
      queryFn: async ({ signal }) =>
        (await lookAtDocument({ body: { token }, signal, ...must })).data,
      retry: false,
    }),
  pdf: (token: string) =>
    queryOptions({
      queryKey: ["shared-pdf", token],
      queryFn: async ({ signal }) => {
        const { data } = await readSharedPdf({
          body: { token },
          parseAs: "blob",
          signal,
          ...must,
        });
        return new Blob([data], { type: "application/pdf" });
      },
      gcTime: 0,
      retry: false,
    }),
};

/** What changes the way of a document to its client; the page reads it anew afterwards. */
export function useSending(id: string) {
  const queries = useQueryClient();
  const forget = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: getSendingQueryKey({ path: { id } }) });
  return {
    open: useMutation({
      mutationFn: async () => (await openShare({ path: { id }, body: {}, ...must })).data,
      onSettled: forget,
    }),
    revoke: useMutation({
      mutationFn: async () => {
        await revokeShare({ path: { id }, ...must });
      },
      onSettled: forget,
    }),
    write: useMutation({
      mutationFn: async ({ body, key }: { body: DocumentLetterWrite; key: string }) =>
        (await writeDocumentLetter({ path: { id }, body, headers: once(key), ...must })).data,
      onSettled: forget,
    }),
  };
}

export type Reply = { accepted: boolean; name: string; comment: string };

export function useAnswer(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ accepted, name, comment }: Reply) => {
      const body = { token, accepted, name, comment: comment.trim() || null };
      return (await answerDocument({ body, ...must })).data;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: shareQueries.face(token).queryKey }),
  });
}
