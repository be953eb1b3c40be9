import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { dayOf } from "@/shared/lib/dates";
import { useDraft } from "@/shared/edit/use-draft";
import { DayInput } from "@/shared/ui/day-input";
import { toastError } from "@/shared/ui/toast";
import { useDealTasks } from "./api";
import { dayAfter, eveningOf } from "./model";
import { WriteButton } from "@/shared/ui/write-button";

type Fields = { title: string; day: string | null };

/** What and by when: a title, and a day that is tomorrow unless changed. */
export function TaskComposer({ dealId, timeZone }: { dealId: string; timeZone: string }) {
  const { t } = useLingui();
  const { add } = useDealTasks(dealId);
  const [today] = useState(() => dayOf(new Date()));
  const [key, setKey] = useState(newKey);
  const draft = useDraft<Fields>(`task.new.${dealId}`, { title: "", day: dayAfter(today, 1) });
  const { title, day } = draft.fields;
  const chips = [
    { label: t`Сегодня`, value: today },
    { label: t`Завтра`, value: dayAfter(today, 1) },
    { label: t`Через неделю`, value: dayAfter(today, 7) },
  ];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === "" || day === null || add.isPending) return;
    add.mutate(
      { title: title.trim(), dueAt: eveningOf(day, timeZone), key },
      {
        onSuccess: () => {
          draft.sent(draft.clear);
          setKey(newKey());
        },
        onError: (error) => toastError(error, <Trans>Задача не создана</Trans>),
      },
    );
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          aria-label={t`Новая задача`}
          placeholder={t`Новая задача: перезвонить`}
          value={title}
          onChange={(event) => draft.patch({ title: event.currentTarget.value })}
          maxLength={200}
        />
        {title.trim() !== "" && (
          <Group gap="xs">
            {chips.map((chip) => (
              <Button
                key={chip.value}
                size="compact-sm"
                variant={chip.value === day ? "filled" : "default"}
                aria-pressed={chip.value === day}
                onClick={() => draft.patch({ day: chip.value })}
              >
                {chip.label}
              </Button>
            ))}
            <DayInput
              aria-label={t`Срок`}
              size="xs"
              w={120}
              value={day}
              onChange={(next) => draft.patch({ day: next })}
            />
            <WriteButton type="submit" size="compact-sm" loading={add.isPending} ml="auto">
              <Trans>Добавить</Trans>
            </WriteButton>
          </Group>
        )}
      </Stack>
    </form>
  );
}
