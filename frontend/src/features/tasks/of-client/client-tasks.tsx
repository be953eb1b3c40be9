import "@mantine/core/styles/Switch.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Stack, Switch, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Task } from "@/shared/api/types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { TaskRow } from "../task-row";
import { type Client, clientTasks, useClientTasks } from "./api";

type Props = { client: Client; canWrite: boolean; canSeeDeals: boolean };

/** What is to be done on the deals of a client; what was done is one press away. */
export function ClientTasks(props: Props) {
  const { t } = useLingui();
  const [showsDone, setShowsDone] = useState(false);
  return (
    <Stack gap="sm">
      <TaskPages {...props} isDone={false} label={t`Задачи по сделкам клиента`}>
        <Trans>Открытых задач нет. Задачи ставят в карточке сделки.</Trans>
      </TaskPages>
      <Switch
        size="sm"
        label={t`Показать выполненные`}
        checked={showsDone}
        onChange={(event) => setShowsDone(event.currentTarget.checked)}
      />
      {showsDone && (
        <TaskPages {...props} isDone label={t`Выполненные задачи`}>
          <Trans>Выполненных задач нет</Trans>
        </TaskPages>
      )}
    </Stack>
  );
}

type PagesProps = Props & { isDone: boolean; label: string; children: ReactNode };

function TaskPages({ client, canWrite, canSeeDeals, isDone, label, children }: PagesProps) {
  const tasks = useInfiniteQuery(clientTasks(client, isDone));
  const toggle = useClientTasks(client, isDone);

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
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              {children}
            </Text>
          );
        }
        return (
          <Stack gap={6}>
            <Stack gap={6} role="list" aria-label={label}>
              {rows.map((task) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  canWrite={canWrite}
                  foot={task.deal && <OnDeal deal={task.deal} canSeeDeals={canSeeDeals} />}
                  onPress={() => press(task)}
                />
              ))}
            </Stack>
            {tasks.hasNextPage && (
              <Button
                variant="subtle"
                size="compact-sm"
                style={{ alignSelf: "flex-start" }}
                loading={tasks.isFetchingNextPage}
                onClick={() => void tasks.fetchNextPage()}
              >
                <Trans>Показать ещё</Trans>
              </Button>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

type OnDealProps = { deal: NonNullable<Task["deal"]>; canSeeDeals: boolean };

function OnDeal({ deal, canSeeDeals }: OnDealProps) {
  if (!canSeeDeals) {
    return (
      <Text size="sm" c="dimmed">
        {deal.name}
      </Text>
    );
  }
  return (
    <Anchor component={Link} to={`/deals/${deal.id}`} size="sm">
      {deal.name}
    </Anchor>
  );
}
