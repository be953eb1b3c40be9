import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerDocument } from "@/shared/api/generated/operations/answer-document.gen";
import { getCompany } from "@/shared/api/generated/operations/get-company.gen";
import { getCompanyRequisites } from "@/shared/api/generated/operations/get-company-requisites.gen";
import { getContact } from "@/shared/api/generated/operations/get-contact.gen";
import {
  getSendingOptions,
  getSendingQueryKey,
} from "@/shared/api/generated/operations/get-sending.gen";
import { handInScan } from "@/shared/api/generated/operations/hand-in-scan.gen";
import { lookAtDocument } from "@/shared/api/generated/operations/look-at-document.gen";
import { openShare } from "@/shared/api/generated/operations/open-share.gen";
import { readSharedPdf } from "@/shared/api/generated/operations/read-shared-pdf.gen";
import { revokeShare } from "@/shared/api/generated/operations/revoke-share.gen";
import { writeDocumentLetter } from "@/shared/api/generated/operations/write-document-letter.gen";
import { once } from "@/shared/api/if-match";
import type { DealDocument, DocumentLetterWrite } from "@/shared/api/types";
import { type FileRefusal, refusalOf, scanRule } from "@/shared/lib/file-refusal";

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
        const { data, response } = await readSharedPdf({
          body: { token },
          parseAs: "blob",
          signal,
          ...must,
        });
        return new Blob([data], { type: response.headers.get("Content-Type") ?? "" });
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

/** What a client may hand in. */
export const SCAN_RULE = scanRule(15);

export type NotTaken = { name: string; refusal: FileRefusal | null; error: unknown };

/** Scans go one after the other, as telephones do best; those that did not come are answered. */
export function useHandIn(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]): Promise<NotTaken[]> => {
      const failed: NotTaken[] = [];
      for (const body of files) {
        const { name } = body;
        const refusal = refusalOf(body, SCAN_RULE);
        if (refusal) failed.push({ name, refusal, error: null });
        else {
          const headers = { "X-Share-Token": token, "X-File-Name": encodeURIComponent(name) };
          try {
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            await handInScan({ body, headers, ...must });
          } catch (error) {
            failed.push({ name, refusal: null, error });
          }
        }
      }
      return failed;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: shareQueries.face(token).queryKey }),
  });
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

type Buyer = Pick<DealDocument, "company_id" | "contact_id" | "date">;

/** The address for documents, or else the first that is known of the company or the person. */
async function addressOf({ company_id, contact_id, date }: Buyer): Promise<string | null> {
  if (company_id) {
    const path = { id: company_id };
    const { items } = (await getCompanyRequisites({ path, ...must })).data;
    const dated = items.filter(({ valid_from }) => valid_from <= date);
    const now = dated.toSorted((one, two) => two.valid_from.localeCompare(one.valid_from))[0];
    if (now?.requisites.document_email) return now.requisites.document_email;
    const company = (await getCompany({ path, ...must })).data;
    if (company.emails[0]) return company.emails[0];
  }
  if (contact_id) {
    const contact = (await getContact({ path: { id: contact_id }, ...must })).data;
    return contact.emails[0] ?? null;
  }
  return null;
}

export const addressQueries = {
  /** None where the reader may not look at clients: they type it. */
  of: (document: Buyer) =>
    queryOptions({
      queryKey: ["address-for-documents", document.company_id, document.contact_id, document.date],
      queryFn: async () => {
        try {
          return await addressOf(document);
        } catch {
          return null;
        }
      },
      gcTime: 0,
    }),
};
