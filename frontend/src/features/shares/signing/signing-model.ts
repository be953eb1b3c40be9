// A code as it is typed, and the fingerprint of a file as it is shown.

/** «123 456» is as good as «123456». */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, "");
}

export function isCode(typed: string): boolean {
  return digitsOf(typed).length === 6;
}

/** Enough of SHA-256 to tell two files apart at a glance. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-8)}`;
}
