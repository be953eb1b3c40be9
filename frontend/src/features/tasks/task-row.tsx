import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Checkbox, Group, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import type { Task } from "@/shared/api/types";
import { dayOf, formatDay, isPast } from "@/shared/lib/dates";
import { useIsOnline } from "@/shared/lib/use-is-online";
import classes from "./tasks.module.css";

const TaskEditor = lazy(async () => ({ default: (await import("./task-editor")).TaskEditor }));

type Props = {
  task: Task;
  /** Where it is changed in its place: among the tasks of this deal. */
  edited?: { dealId: string; timeZone: string };
  canWrite: boolean;
  /** What else is told of it. */
  foot?: ReactNode;
  onPress: () => void;
};

/** One task: done or not, by when, whose if it is not mine. */
export function TaskRow({ task, edited, canWrite, foot, onPress }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const isOnline = useIsOnline();
  const [isEditing, setEditing] = useState(false);
  const { title, responsible } = task;
  const isOpen = task.completed_at === null;
  const whose = responsible?.id === me.user.id ? null : responsible?.name;
  if (edited && isEditing && isOpen) {
    return (
      <div role="listitem">
        <Suspense>
          <TaskEditor
            task={task}
            dealId={edited.dealId}
            timeZone={edited.timeZone}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      </div>
    );
  }
  return (
    <Group role="listitem" gap="xs" wrap="nowrap" align="flex-start">
      <div className={classes["task"]}>
        <Checkbox
          checked={!isOpen}
          disabled={!canWrite || !isOnline}
          onChange={onPress}
          label={
            <span className={classes["title"]} data-done={!isOpen || undefined}>
              {title}
            </span>
          }
          description={whose}
        />
        {foot && <div className={classes["foot"]}>{foot}</div>}
      </div>
      <Text
        size="sm"
        className={classes["due"] ?? ""}
        data-late={(isOpen && isPast(task.due_at)) || undefined}
      >
        {formatDay(dayOf(new Date(task.due_at)))}
      </Text>
      {edited && canWrite && isOpen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t`Изменить задачу: ${title}`}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
