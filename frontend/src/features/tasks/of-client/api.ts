import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  listTasks,
  listTasksInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-tasks.gen";
import { tell, turn } from "../api";

export type Client = { company_id: string } | { contact_id: string };

/** So many at a time on the card of a client. */
const SOME = 10;

/** Those of a client's deals: the open ones by their time, or the done ones, the latest first. */
export function clientTasks(client: Client, isDone: boolean) {
  const which = isDone ? { is_completed: true, sort: "-due_at" } : {};
  const query = { ...client, ...which, limit: SOME };
  return infiniteQueryOptions({
    queryKey: listTasksInfiniteQueryKey({ query }),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const page = { ...query, ...(pageParam && { cursor: pageParam }) };
      return (await listTasks({ query: page, signal, throwOnError: true })).data;
    },
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** A task of a client's deals is done, or is to be done after all. */
export function useClientTasks(client: Client, isDone: boolean) {
  const queries = useQueryClient();
  const { queryKey } = clientTasks(client, isDone);
  return useMutation({
    mutationFn: turn,
    onMutate: async (task) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      const completed_at = task.completed_at ? null : new Date().toISOString();
      queries.setQueryData(
        queryKey,
        (all) =>
          all && {
            ...all,
            pages: all.pages.map((page) => ({
              ...page,
              items: page.items.map((item) =>
                item.id === task.id ? { ...item, completed_at } : item,
              ),
            })),
          },
      );
      return { before };
    },
    onError: (_error, _task, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: async (_done, _error, task) => {
      if (task.deal) void tell(queries, task.deal.id);
      await queries.invalidateQueries({ queryKey: [{ _id: queryKey[0]._id }] });
    },
  });
}
