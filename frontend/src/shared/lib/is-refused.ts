import { isApiError } from "@/shared/api/api-error";

/** The server has judged, and would judge the same again. What did not come to it, or was too much just now, may come through. */
export function isRefused(error: unknown): boolean {
  if (!isApiError(error)) return false;
  return error.status >= 400 && error.status < 500 && ![408, 429].includes(error.status);
}
