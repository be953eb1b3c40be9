// What a client may hand in as a scan; what would be refused anyway is told before it travels.

const LARGEST = 15 * 1024 * 1024;

/** A telephone offers its camera for these, and turns its own pictures into JPEG. */
export const ACCEPTED_SCANS = "image/jpeg,image/png,application/pdf";

export type ScanRefusal = "kind" | "large" | "empty";

export function scanRefusal({ name, size }: Pick<File, "name" | "size">): ScanRefusal | null {
  if (!/\.(?:jpe?g|png|pdf)$/i.test(name)) return "kind";
  if (size > LARGEST) return "large";
  return size === 0 ? "empty" : null;
}
