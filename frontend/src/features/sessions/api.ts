import { endAllSessions } from "@/shared/api/generated/operations/end-all-sessions.gen";
import { endSession } from "@/shared/api/generated/operations/end-session.gen";
import { listSessionsOptions } from "@/shared/api/generated/operations/list-sessions.gen";
import { reportSession } from "@/shared/api/generated/operations/report-session.gen";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { session } from "@/shared/api/session";

export const sessionQueries = {
  list: () => listSessionsOptions(),
};

export function useSessionEnd() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: sessionQueries.list().queryKey });
  return {
    one: useMutation({
      mutationFn: (id: string) => endSession({ path: { id }, throwOnError: true }),
      onSettled,
    }),
    /** Every session ends, this one too: the page closes. */
    report: useMutation({
      mutationFn: (id: string) => reportSession({ path: { id }, throwOnError: true }),
      onSuccess: () => session.end(),
    }),
    others: useMutation({ mutationFn: () => endAllSessions({ throwOnError: true }), onSettled }),
  };
}
