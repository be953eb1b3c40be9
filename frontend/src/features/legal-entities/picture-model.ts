// What of a picture is refused before it travels, and what the server refuses.
import { ApiError } from "@/shared/api/api-error";
import type { FileRefusal, FileRule } from "@/shared/lib/file-refusal";

const TYPES = ["image/png", "image/jpeg"];

/** For the chooser of files. */
export const ACCEPTED = TYPES.join(",");

export const RULE: FileRule = {
  sort: "picture",
  most: 2,
  fits: ({ type }) => TYPES.includes(type),
};

/** The server looks at the content, too; other failures are no fault of the picture. */
export function refusalIn(error: unknown): FileRefusal | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === "file_too_large" || error.code === "too_large") return "large";
  if (error.code === "file_empty") return "empty";
  return ["file_mismatch", "file_refused"].includes(error.code) ? "kind" : null;
}
