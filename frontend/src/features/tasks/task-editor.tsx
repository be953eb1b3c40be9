import { Trans, useLingui } from "@lingui/react/macro";
import { Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { userQueries } from "@/entities/users/api";
import type { Task } from "@/shared/api/types";
import { dayOf, formatDay } from "@/shared/lib/dates";
import { useDraft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { DayInput } from "@/shared/ui/day-input";
import { FormFrame } from "@/shared/ui/form-frame";
import { Guarded, useLeaveGuard } from "@/shared/ui/leave-guard";
import { sendTask, useTaskChange } from "./api";
import { changesOf, type TaskDraft } from "./model";

type Props = { task: Task; dealId: string; timeZone: string; onClose: () => void };

/** What, by which day and who, in the place of the task. */
export function TaskEditor(props: Props) {
  const guard = useLeaveGuard(true, props.onClose);
  return (
    <Guarded guard={guard}>
      <TaskForm {...props} />
    </Guarded>
  );
}

function TaskForm({ task, dealId, timeZone, onClose }: Props) {
  const { t } = useLingui();
  const changer = useTaskChange(dealId, task.id);
  const users = useQuery(userQueries.list());
  // What stood here when the person began; the task under it may become another.
  const [seen] = useState(task);
  const seenDay = dayOf(new Date(seen.due_at));
  const draft = useDraft<TaskDraft>(`task.${seen.id}`, {
    title: seen.title,
    day: seenDay,
    responsibleId: seen.responsible?.id ?? "",
  });
  const { title, day, responsibleId } = draft.fields;
  const [problem, setProblem] = useState<ReactNode>(null);
  const all = users.data?.items ?? [];
  const people = all.filter((user) => user.is_active || user.id === seen.responsible?.id);
  const done = (): void => draft.sent(onClose);

  const submit = async (): Promise<void> => {
    if (title.trim() === "" || day === null) return;
    const body = changesOf(seen, seenDay, draft.fields, timeZone);
    if (Object.keys(body).length === 0) {
      done();
      return;
    }
    const person = all.find(({ id }) => id === responsibleId) ?? seen.responsible;
    const objection = await changer.change(
      {
        label: t`Задача`,
        mine: told(title.trim(), day, person?.name),
        shown,
        seen: shown(seen),
        send: (known) => sendTask(known, body),
      },
      done,
    );
    setProblem(objection);
  };

  return (
    <>
      <FormFrame
        verb={<Trans>Сохранить</Trans>}
        draft={draft}
        isBusy={changer.isBusy}
        error={null}
        objection={problem}
        onCancel={onClose}
        onSubmit={() => void submit()}
      >
        <TextInput
          label={t`Задача`}
          value={title}
          onChange={(event) => draft.patch({ title: event.currentTarget.value })}
          error={problem ?? (title.trim() === "" && t`Напишите, что сделать`)}
          maxLength={200}
          autoFocus
        />
        <Group gap="xs" grow align="flex-start">
          <DayInput
            label={t`Срок`}
            value={day}
            error={day === null && t`Выберите день`}
            onChange={(next) => draft.patch({ day: next })}
          />
          <Choice
            label={t`Ответственный`}
            value={responsibleId}
            data={[
              ...(seen.responsible ? [] : [{ value: "", label: "—" }]),
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => draft.patch({ responsibleId: id })}
          />
        </Group>
      </FormFrame>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={() => {
          changer.keepTheirs();
          done();
        }}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}

/** A task in one line, to be held against another version of it. */
function told(title: string, day: string, person: string | undefined): string {
  return [title, formatDay(day), person].filter(Boolean).join(", ");
}

function shown({ title, due_at, responsible }: Task): string {
  return told(title, dayOf(new Date(due_at)), responsible?.name);
}
