// What of a picture is refused before it travels, and what the server refuses.
import { ApiError } from "@/shared/api/api-error";

/** The server takes no more. */
const LARGEST = 2 * 1024 * 1024;
const TYPES = ["image/png", "image/jpeg"];

/** For the chooser of files. */
export const ACCEPTED = TYPES.join(",");

export type PictureRefusal = "kind" | "large";

export function refusalOf({ type, size }: { type: string; size: number }): PictureRefusal | null {
  if (!TYPES.includes(type) || size === 0) return "kind";
  return size > LARGEST ? "large" : null;
}

/** The server looks at the content, too; other failures are no fault of the picture. */
export function refusalIn(error: unknown): PictureRefusal | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === "file_too_large" || error.code === "too_large") return "large";
  return ["file_mismatch", "file_refused", "file_empty"].includes(error.code) ? "kind" : null;
}
