import type { Batch } from "@/shared/api/types";

/** Still going on, or not all of it went as wished: a message would not tell enough. */
export function isWorthReport({ status, refused_count, skipped }: Batch): boolean {
  return status === "running" || refused_count > 0 || skipped > 0;
}
