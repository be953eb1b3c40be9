import { useMutation, useQueryClient } from "@tanstack/react-query";

/** Who is here, what they may do and where decide what everybody sees: after such a change all on the screen is asked again. */
export function useChange(scope: "account" | "departments" | "people" | "roles") {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: scope },
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSettled: () => queries.invalidateQueries(),
  });
}
