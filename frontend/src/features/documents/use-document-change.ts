import { useQueryClient } from "@tanstack/react-query";
import type { DealDocument } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { acceptDocument, documentQueries, sendDocument } from "./api";

export type DocumentChanger = RecordChanger<DealDocument>;

export function useDocumentChange(id: string): DocumentChanger {
  const queries = useQueryClient();
  return useRecordChange<DealDocument>({
    scope: `document-${id}`,
    known: () => queries.getQueryData(documentQueries.cardKey(id)),
    fresh: () => sendDocument.fresh(id),
    accept: (document) => acceptDocument(queries, document),
  });
}
