import { useQueryClient } from "@tanstack/react-query";
import { userQueries } from "@/entities/users/api";
import type { Colleague } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";

/** Changes of one colleague; a name or a role shows everywhere, so all that is on screen is asked again. */
export function usePersonChange(id: string): RecordChanger<Colleague> {
  const queries = useQueryClient();
  const card = userQueries.card(id);
  return useRecordChange<Colleague>({
    scope: `person-${id}`,
    known: () => queries.getQueryData(card.queryKey)?.user,
    fresh: async () => (await queries.fetchQuery({ ...card, staleTime: 0 })).user,
    accept: (user) => {
      queries.setQueryData(card.queryKey, (old) => old && { ...old, user });
      void queries.invalidateQueries();
    },
  });
}
