import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  getBoardQueryKey,
  getDealQueryKey,
  listDealEventsQueryKey,
  listDealTasksOptions,
} from "@/shared/api/generated/@tanstack/react-query.gen";
import { completeTask, createTask, reopenTask } from "@/shared/api/generated/sdk.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Task } from "@/shared/api/types";

export const taskQueries = {
  ofDeal: (dealId: string) => listDealTasksOptions({ path: { id: dealId }, query: { limit: 200 } }),
};

type Draft = { title: string; dueAt: string; key: string };

export function useDealTasks(dealId: string) {
  const queries = useQueryClient();
  const { queryKey } = taskQueries.ofDeal(dealId);
  const settle = async (): Promise<void> => {
    const path = { id: dealId };
    // The next task stands on the card and on the board, so both are asked again.
    void queries.invalidateQueries({
      queryKey: [{ _id: getBoardQueryKey({ query: { pipeline_id: "" } })[0]._id }],
    });
    void queries.invalidateQueries({ queryKey: getDealQueryKey({ path }) });
    void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path }) });
    await queries.invalidateQueries({ queryKey });
  };
  const add = useMutation({
    mutationFn: ({ title, dueAt, key }: Draft) =>
      createTask({
        body: { deal_id: dealId, title, due_at: dueAt },
        headers: once(key),
        throwOnError: true,
      }),
    onSuccess: settle,
  });
  const toggle = useMutation({
    mutationFn: async (task: Task) => {
      const request = {
        path: { id: task.id },
        headers: ifMatch(task.version),
        throwOnError: true as const,
      };
      const { data } = task.completed_at ? await reopenTask(request) : await completeTask(request);
      return data;
    },
    onMutate: (task) => {
      const before = queries.getQueryData(queryKey);
      const completed_at = task.completed_at ? null : new Date().toISOString();
      queries.setQueryData(
        queryKey,
        (page) =>
          page && {
            ...page,
            items: page.items.map((item) =>
              item.id === task.id ? { ...item, completed_at } : item,
            ),
          },
      );
      return { before };
    },
    onError: (_error, _task, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: settle,
  });
  return { add, toggle };
}
