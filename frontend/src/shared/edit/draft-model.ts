// What was typed into a form and not sent yet, as it lies in this browser.

/** A form's text with the values it began from, so that it is not put into a form that begins otherwise. */
type Kept = { at: number; begin: string; fields: object };

const KEPT_MS = 7 * 24 * 3_600_000;

/** What was typed last time, unless the form has another beginning now or a week has passed. */
export function restored<T extends object>(
  raw: string | null,
  begin: T,
  now: number,
): { at: number; fields: T } | null {
  const found = read(raw);
  if (!found || found.begin !== JSON.stringify(begin) || now - found.at > KEPT_MS) return null;
  return { at: found.at, fields: Object.assign({}, begin, found.fields) };
}

export function kept<T extends object>(begin: T, fields: T, now: number): string {
  return JSON.stringify({ at: now, begin: JSON.stringify(begin), fields } satisfies Kept);
}

export function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function read(raw: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(raw ?? "null");
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === "object" &&
    value !== null &&
    "at" in value &&
    typeof value.at === "number" &&
    "begin" in value &&
    typeof value.begin === "string" &&
    "fields" in value &&
    typeof value.fields === "object" &&
    value.fields !== null
  );
}
