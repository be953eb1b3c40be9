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
import { isRefused } from "@/shared/lib/is-refused";

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

type Wish = { file: File; documentId: string; date: string };

/** Under which keys a scan goes to a document, on which day: another try after a lost answer makes nothing twice. */
type Attempt = { fileKey: string; markKey: string; date: string };

const attempts = new WeakMap<File, Map<string, Attempt>>();

function attemptOf({ file, documentId, date }: Wish): Attempt {
  const begun = attempts.get(file) ?? new Map<string, Attempt>();
  const attempt = begun.get(documentId) ?? { fileKey: newKey(), markKey: newKey(), date };
  attempts.set(file, begun.set(documentId, attempt));
  return attempt;
}

/** What was uploaded is gone again: another try is a new one. */
function forget(file: File, documentId: string): void {
  attempts.get(file)?.delete(documentId);
}

async function record(wish: Wish): Promise<Recorded> {
  const { file, documentId } = wish;
  const { fileKey, markKey, date } = attemptOf(wish);
  const path = { id: documentId };
  const headers = { ...once(fileKey), ...named(file) };
  const kept = (await uploadDocumentFile({ path, body: file, headers, ...must })).data;
  const body = { kind: "scan_received" as const, date, file_id: kept.id };
  try {
    const trail = (await markPaper({ path, body, headers: once(markKey), ...must })).data;
    const mark = trail.marks.find((one) => one.file?.id === kept.id);
    return { documentId, file: kept, markId: mark?.id ?? null };
  } catch (error) {
    // Another scan of the day has made the record: this one lies beside it.
    if (isApiError(error, "mark_repeated")) return { documentId, file: kept, markId: null };
    // Without an answer the record may have been made, and it needs its file.
    if (isRefused(error)) {
      const removal = deleteFile({
        path: { id: kept.id },
        headers: ifMatch(kept.version),
        ...must,
      });
      // A file that cannot be removed is what another try goes on with.
      await removal.then(
        () => forget(file, documentId),
        () => undefined,
      );
    }
    throw error;
  }
}

async function takeBack({ documentId, file, markId }: Recorded): Promise<void> {
  if (markId) {
    const { marks, version } = (await getPaperTrail({ path: { id: documentId }, ...must })).data;
    const path = { id: documentId, mark_id: markId };
    const isWithdrawn = marks.some(({ id, withdrawn_at: at }) => id === markId && Boolean(at));
    if (!isWithdrawn) await withdrawPaperMark({ path, headers: ifMatch(version), ...must });
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
      mutationFn: record,
      onSettled,
    }),
    takeBack: useMutation({
      mutationFn: async ({ scan, recorded }: { scan: File; recorded: Recorded }) => {
        await takeBack(recorded);
        forget(scan, recorded.documentId);
      },
      onSettled,
    }),
  };
}
