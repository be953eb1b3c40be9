import { exportDeals } from "@/shared/api/generated/operations/export-deals.gen";
import type { ExportDealsData } from "@/shared/api/generated/types.gen";

/** The file as bytes: its mark of UTF-8 would be lost in a text. */
export async function sendExport(body: ExportDealsData["body"]): Promise<Blob> {
  const { data } = await exportDeals({ body, parseAs: "blob", throwOnError: true });
  return new Blob([data]);
}
