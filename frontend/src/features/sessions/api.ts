import { useMutation, useQueryClient } from "@tanstack/react-query";
import { listSessionsOptions } from "@/shared/api/generated/@tanstack/react-query.gen";
import { endAllSessions, endSession } from "@/shared/api/generated/sdk.gen";

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
    others: useMutation({ mutationFn: () => endAllSessions({ throwOnError: true }), onSettled }),
  };
}
