import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteFile } from "@/shared/api/generated/operations/delete-file.gen";
import { getPaperTrail } from "@/shared/api/generated/operations/get-paper-trail.gen";
import { listDocumentsOptions } from "@/shared/api/generated/operations/list-documents.gen";
import { markPaper } from "@/shared/api/generated/operations/mark-paper.gen";
import { readScan } from "@/shared/api/generated/operations/read-scan.gen";
import { uploadDocumentFile } from "@/shared/api/generated/operations/upload-document-file.gen";
import { withdrawPaperMark } from "@/shared/api/generated/operations/withdraw-paper-mark.gen";
import { isApiError } from "@/shared/api/api-error";
import { ifMatch, newKey, once } from "@/shared/api/if-match";
import type { ScanFound } from "@/shared/api/types";

const must = { throwOnError: true as const };
const named = (file: File) => ({ "X-File-Name": encodeURIComponent(file.name) });

/** Whose scan it is, as far as its codes tell. */
export async function lookAt(file: File): Promise<ScanFound[]> {
  return (await readScan({ body: file, headers: named(file), ...must })).data.documents;
}

export const pickQueries = {
  /** Issued documents whose number or buyer holds the text. */
  issued: (q: string) => ({
    ...listDocumentsOptions({ query: { q, stage: "issued", limit: 8 } }),
    enabled: q.trim() !== "",
  }),
};

/** What was put on record of a scan, so that it can be taken back. */
export type Recorded = {
  documentId: string;
  file: { id: string; version: number };
  /** Null: the record was there before, and stays. */
  markId: string | null;
};

async function record(file: File, documentId: string, date: string): Promise<Recorded> {
  const path = { id: documentId };
  const headers = { ...once(newKey()), ...named(file) };
  const kept = (await uploadDocumentFile({ path, body: file, headers, ...must })).data;
  const body = { kind: "scan_received" as const, date, file_id: kept.id };
  try {
    const trail = (await markPaper({ path, body, headers: once(newKey()), ...must })).data;
    const mark = trail.marks.find((one) => one.file?.id === kept.id);
    return { documentId, file: kept, markId: mark?.id ?? null };
  } catch (error) {
    // Another scan of the day has made the record: this one lies beside it.
    if (isApiError(error, "mark_repeated")) return { documentId, file: kept, markId: null };
    await deleteFile({ path: { id: kept.id }, headers: ifMatch(kept.version), ...must });
    throw error;
  }
}

async function takeBack({ documentId, file, markId }: Recorded): Promise<void> {
  if (markId) {
    const { version } = (await getPaperTrail({ path: { id: documentId }, ...must })).data;
    const path = { id: documentId, mark_id: markId };
    await withdrawPaperMark({ path, headers: ifMatch(version), ...must });
  }
  await deleteFile({ path: { id: file.id }, headers: ifMatch(file.version), ...must });
}

/** Putting a scan to its document with the record that it came, and taking both back. */
export function useScanRecord() {
  const queries = useQueryClient();
  const onSettled = (): void => {
    for (const _id of [
      "listOriginals",
      "getOriginalShares",
      "listDocuments",
      "getPaperTrail",
      "getDocument",
      "listDocumentFiles",
      "listDealFiles",
    ]) {
      void queries.invalidateQueries({ queryKey: [{ _id }] });
    }
  };
  return {
    record: useMutation({
      mutationFn: (wish: { file: File; documentId: string; date: string }) =>
        record(wish.file, wish.documentId, wish.date),
      onSettled,
    }),
    takeBack: useMutation({ mutationFn: takeBack, onSettled }),
  };
}
