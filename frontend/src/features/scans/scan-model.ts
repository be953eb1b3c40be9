// Scans on the table: what each of them is known to be.
import type { ScanFound } from "@/shared/api/types";
import { type FileRefusal, scanRule } from "@/shared/lib/file-refusal";

export const RULE = scanRule(25);

/** So many scans lie on the table at once. */
export const MOST_SCANS = 50;

export type ScanState =
  | { kind: "waiting" }
  | { kind: "read"; found: ScanFound[] }
  | { kind: "failed"; error: unknown; refusal: FileRefusal | null };

export type Scan = { id: string; file: File; state: ScanState };

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
