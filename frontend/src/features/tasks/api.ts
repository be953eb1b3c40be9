import { completeTask } from "@/shared/api/generated/operations/complete-task.gen";
import { createTask } from "@/shared/api/generated/operations/create-task.gen";
import { editTask } from "@/shared/api/generated/operations/edit-task.gen";
import { getBoardQueryKey } from "@/shared/api/generated/operations/get-board.gen";
import { getDealQueryKey } from "@/shared/api/generated/operations/get-deal.gen";
import { listDealEventsQueryKey } from "@/shared/api/generated/operations/list-deal-events.gen";
import { listDealTasksOptions } from "@/shared/api/generated/operations/list-deal-tasks.gen";
import { listTasksOptions } from "@/shared/api/generated/operations/list-tasks.gen";
import { reopenTask } from "@/shared/api/generated/operations/reopen-task.gen";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Task, TaskEdit } from "@/shared/api/types";
import { useRecordChange } from "@/shared/edit/use-record-change";

export const taskQueries = {
  /** The most urgent of one's own that are open. */
  mine: () => listTasksOptions({ query: { mine: true, limit: 20 } }),
  ofDeal: (dealId: string) => listDealTasksOptions({ path: { id: dealId }, query: { limit: 200 } }),
};

type Draft = { title: string; dueAt: string; key: string };

export function useDealTasks(dealId: string) {
  const queries = useQueryClient();
  const { queryKey } = taskQueries.ofDeal(dealId);
  const settle = (): Promise<void> => tell(queries, dealId);
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
    mutationFn: turn,
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

/** Does a task, or opens it again. */
export async function turn(task: Task): Promise<Task> {
  const request = {
    path: { id: task.id },
    headers: ifMatch(task.version),
    throwOnError: true as const,
  };
  const { data } = task.completed_at ? await reopenTask(request) : await completeTask(request);
  return data;
}

/** Changes of one task, which is known from the list of its deal. */
export function useTaskChange(dealId: string, id: string) {
  const queries = useQueryClient();
  const list = taskQueries.ofDeal(dealId);
  const put = (task: Task): void => {
    queries.setQueryData(
      list.queryKey,
      (page) => page && { ...page, items: page.items.map((now) => (now.id === id ? task : now)) },
    );
  };
  return useRecordChange<Task>({
    scope: `task-${id}`,
    known: () => queries.getQueryData(list.queryKey)?.items.find((task) => task.id === id),
    fresh: async () => {
      const { items } = await queries.fetchQuery({ ...list, staleTime: 0 });
      const found = items.find((task) => task.id === id);
      if (!found) throw new ApiError({ status: 404, code: "not_found", message: "" });
      return found;
    },
    show: put,
    accept: (task) => {
      put(task);
      void tell(queries, dealId);
    },
  });
}

export async function sendTask(
  { id, version }: { id: string; version: number },
  body: TaskEdit,
): Promise<Task> {
  const request = { path: { id }, headers: ifMatch(version), body, throwOnError: true as const };
  return (await editTask(request)).data;
}

/** The next task stands on the card and on the board, so both are asked again. */
export async function tell(queries: QueryClient, dealId: string): Promise<void> {
  const path = { id: dealId };
  void queries.invalidateQueries({
    queryKey: [{ _id: getBoardQueryKey({ query: { pipeline_id: "" } })[0]._id }],
  });
  void queries.invalidateQueries({ queryKey: getDealQueryKey({ path }) });
  void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path }) });
  for (const _id of ["listTasks", "listCompanyEvents", "listContactEvents"]) {
    void queries.invalidateQueries({ queryKey: [{ _id }] });
  }
  await queries.invalidateQueries({ queryKey: taskQueries.ofDeal(dealId).queryKey });
}
