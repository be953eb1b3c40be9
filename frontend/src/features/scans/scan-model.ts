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

/** What of the files still has room on the table, and what has not. */
export function laid<T>(files: T[], lying: number): { taken: T[]; excess: T[] } {
  const room = Math.max(0, MOST_SCANS - lying);
  return { taken: files.slice(0, room), excess: files.slice(room) };
}

/** The other document stands in the place of the one; where it stands already, the one only goes. */
export function replaced(found: ScanFound[], one: ScanFound, other: ScanFound): ScanFound[] {
  const others = found.filter(({ id }) => id !== one.id);
  if (others.some(({ id }) => id === other.id)) return others;
  return found.map((document) => (document.id === one.id ? other : document));
}
