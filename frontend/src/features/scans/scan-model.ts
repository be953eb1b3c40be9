// Scans on the table: what each of them is known to be.
import type { ScanFound } from "@/shared/api/types";

/** The server takes no more. */
const LARGEST = 25 * 1024 * 1024;
/** So many scans lie on the table at once. */
export const MOST_SCANS = 50;
export const ACCEPTED = "image/jpeg,image/png,application/pdf";

export type ScanState =
  | { kind: "waiting" }
  | { kind: "read"; found: ScanFound[] }
  | { kind: "failed"; error: unknown; refusal: "kind" | "large" | "empty" | null };

export type Scan = { id: string; file: File; state: ScanState };

export function refusalOf({ name, size }: Pick<File, "name" | "size">) {
  if (!/\.(?:jpe?g|png|pdf)$/i.test(name)) return "kind";
  if (size > LARGEST) return "large";
  return size === 0 ? "empty" : null;
}
