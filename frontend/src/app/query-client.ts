import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";

/** A refusal is an answer; only a lost connection or a failing server is worth a second try. */
function isWorthRetry(failures: number, error: unknown): boolean {
  const isPassing = error instanceof ApiError && (error.status === 0 || error.status >= 500);
  return isPassing && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 5 * 60_000, retry: isWorthRetry },
    // Never queued for later in silence: without a network a change fails at once, and its text stays.
    mutations: { retry: false, networkMode: "always" },
  },
});
