import { bulkChangeDeals } from "@/shared/api/generated/operations/bulk-change-deals.gen";
import { cancelDealBulk } from "@/shared/api/generated/operations/cancel-deal-bulk.gen";
import { getDealBulkOptions } from "@/shared/api/generated/operations/get-deal-bulk.gen";
import { getDealBulkRefused } from "@/shared/api/generated/operations/get-deal-bulk-refused.gen";
import { previewDealBulk } from "@/shared/api/generated/operations/preview-deal-bulk.gen";
import { undoDealBulk } from "@/shared/api/generated/operations/undo-deal-bulk.gen";
import { once } from "@/shared/api/if-match";
import type { Batch, BatchChange, BatchPreview, DealFilter } from "@/shared/api/types";

/** Rows as they were seen, or everything that fits a filter as of a moment. */
export type Chosen =
  | { kind: "rows"; deals: { id: string; version: number }[] }
  | { kind: "filter"; filter: DealFilter; preview: BatchPreview };

export const batchQueries = {
  one: (id: string) => getDealBulkOptions({ path: { id } }),
};

export const sendBatch = {
  change: async (chosen: Chosen, change: BatchChange, key: string): Promise<Batch> => {
    const which =
      chosen.kind === "rows"
        ? { deals: chosen.deals }
        : { filter: chosen.filter, as_of: chosen.preview.as_of };
    const request = { body: { ...which, change }, headers: once(key), throwOnError: true as const };
    return (await bulkChangeDeals(request)).data;
  },
  undo: async (id: string): Promise<Batch> =>
    (await undoDealBulk({ path: { id }, throwOnError: true })).data,
  cancel: async (id: string): Promise<Batch> =>
    (await cancelDealBulk({ path: { id }, throwOnError: true })).data,
  preview: async (filter: DealFilter, isTrash: boolean): Promise<BatchPreview> =>
    (await previewDealBulk({ body: { filter, trash: isTrash }, throwOnError: true })).data,
  /** As bytes: the mark of UTF-8 would be lost in a text. */
  refused: async (id: string): Promise<Blob> => {
    const request = { path: { id }, parseAs: "blob" as const, throwOnError: true as const };
    return new Blob([(await getDealBulkRefused(request)).data]);
  },
};
