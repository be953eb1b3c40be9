import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { taskQueries } from "@/features/tasks/api";
import { dueBy } from "@/features/tasks/model";
import type { Task } from "@/shared/api/types";
import { dayOf, formatDay, formatTime, isPast } from "@/shared/lib/dates";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { BlockLine } from "./block-line";
import classes from "./blocks.module.css";

/** The most urgent come first, so those of today and before are the beginning of the list. */
export function DueTasks({ today }: { today: string }) {
  const tasks = useQuery(taskQueries.mine());
  return (
    <QueryView query={tasks} skeleton={<SkeletonLines count={3} height={28} />}>
      {({ items, next_cursor }) => {
        const due = dueBy(items, today, dayOf);
        if (due.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              <Trans>Дел на сегодня нет.</Trans>
            </Text>
          );
        }
        return (
          <>
            <ul className={classes["rows"]}>
              {due.map((task) => (
                <TaskLine key={task.id} task={task} today={today} />
              ))}
            </ul>
            {next_cursor && due.length === items.length && (
              <Text size="sm" c="dimmed" mt={4}>
                <Trans>Показаны самые срочные; есть и другие.</Trans>
              </Text>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function TaskLine({ task, today }: { task: Task; today: string }) {
  const { deal, due_at: at, title } = task;
  const day = dayOf(new Date(at));
  const time = formatTime(new Date(at).getTime());
  const isLate = isPast(at);
  return (
    <BlockLine
      name={title}
      way={deal ? { to: "/deals/$dealId", params: { dealId: deal.id } } : undefined}
      about={deal?.name}
      isLate={isLate}
    >
      {isLate ? (
        day === today ? (
          <Trans>с {time}</Trans>
        ) : (
          <Trans>с {formatDay(day)}</Trans>
        )
      ) : (
        <Trans>до {time}</Trans>
      )}
    </BlockLine>
  );
}
