import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toastError } from "@/shared/ui/toast";
import { homeQuery, sendLayout } from "./api";
import { type Layout, readLayout, USUAL } from "./layout-model";

/**
 * How this person has arranged the page of the day, on whatever device. `null`: not known yet; who cannot be told
 * sees the usual page.
 */
export function useLayout() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const query = homeQuery();
  const { data, isError } = useQuery({ ...query, staleTime: Number.POSITIVE_INFINITY });
  const arranging = useMutation({
    // One after the other: the last one stands.
    scope: { id: "home-layout" },
    mutationFn: sendLayout,
    onError: (error) => {
      toastError(error, t`Расположение блоков не сохранено`);
      void queries.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  const put = (next: Layout): void => {
    queries.setQueryData(query.queryKey, next);
    arranging.mutate(next);
  };
  return { layout: data ? readLayout(data) : isError ? USUAL : null, put };
}
