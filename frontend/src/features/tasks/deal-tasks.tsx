import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Task } from "@/shared/api/types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { taskQueries, useDealTasks } from "./api";
import { orderTasks } from "./model";
import { TaskComposer } from "./task-composer";
import { TaskRow } from "./task-row";

type Props = { dealId: string; canWrite: boolean; timeZone: string };

/** What is to be done about this deal. */
export function DealTasks({ dealId, canWrite, timeZone }: Props) {
  const { t } = useLingui();
  const tasks = useQuery(taskQueries.ofDeal(dealId));
  const { toggle } = useDealTasks(dealId);

  const press = (task: Task): void =>
    toggle.mutate(task, {
      onSuccess: (changed) => {
        if (changed.completed_at === null) return;
        toastUndo(<Trans>Выполнено: {task.title}</Trans>, async () => {
          await toggle.mutateAsync(changed);
        });
      },
      onError: (error) => toastError(error, <Trans>Задача не изменилась</Trans>),
    });

  return (
    <QueryView query={tasks} skeleton={<SkeletonLines count={2} height={36} />}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && (
            <Text size="sm" c="dimmed">
              <Trans>Задач нет. Что сделать следующим?</Trans>
            </Text>
          )}
          <Stack gap={6} role="list" aria-label={t`Задачи`}>
            {orderTasks(items).map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                edited={{ dealId, timeZone }}
                canWrite={canWrite}
                onPress={() => press(task)}
              />
            ))}
          </Stack>
          {canWrite && <TaskComposer dealId={dealId} timeZone={timeZone} />}
        </Stack>
      )}
    </QueryView>
  );
}
