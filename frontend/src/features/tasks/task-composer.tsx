import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { dayOf } from "@/shared/lib/dates";
import { DayInput } from "@/shared/ui/day-input";
import { toastError } from "@/shared/ui/toast";
import { useDealTasks } from "./api";
import { dayAfter, eveningOf } from "./model";
import { WriteButton } from "@/shared/ui/write-button";

/** What and by when: a title, and a day that is tomorrow unless changed. */
export function TaskComposer({ dealId, timeZone }: { dealId: string; timeZone: string }) {
  const { t } = useLingui();
  const { add } = useDealTasks(dealId);
  const [today] = useState(() => dayOf(new Date()));
  const [key, setKey] = useState(newKey);
  const [title, setTitle] = useState("");
  const [day, setDay] = useState<string | null>(() => dayAfter(today, 1));
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
          setTitle("");
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
          onChange={(event) => setTitle(event.currentTarget.value)}
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
                onClick={() => setDay(chip.value)}
              >
                {chip.label}
              </Button>
            ))}
            <DayInput aria-label={t`Срок`} size="xs" w={120} value={day} onChange={setDay} />
            <WriteButton type="submit" size="compact-sm" loading={add.isPending} ml="auto">
              <Trans>Добавить</Trans>
            </WriteButton>
          </Group>
        )}
      </Stack>
    </form>
  );
}
