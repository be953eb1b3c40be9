import { Trans, useLingui } from "@lingui/react/macro";
import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { SalesEvent } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useSalesEvents } from "./api";

type Props = {
  /** An event to be changed, a new one, or nothing. */
  wish: SalesEvent | "new" | null;
  onClose: () => void;
};

export function SalesEventDialog({ wish, onClose }: Props) {
  const { t } = useLingui();
  const event = wish === "new" ? null : wish;
  return (
    <Dialog
      opened={wish !== null}
      onClose={onClose}
      title={event ? t`Событие «${event.title}»` : t`Новое событие`}
    >
      {wish && <Form key={event?.id ?? "new"} event={event} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ event, onClose }: { event: SalesEvent | null; onClose: () => void }) {
  const { t } = useLingui();
  const { add, change } = useSalesEvents();
  const [key] = useState(newKey);
  const draft = useDraft(`sales-event.${event?.id ?? "new"}`, {
    title: event?.title ?? "",
    from: event?.from_on ?? null,
    to: event?.to_on ?? null,
  });
  const { title, from, to } = draft.fields;
  const error = add.error ?? change.error;
  const problems = fieldProblems(error);
  const [isTried, setTried] = useState(false);
  const typed = title.trim();
  const isBackwards = from !== null && to !== null && to < from;
  const submit = (): void => {
    setTried(true);
    if (typed === "" || from === null || isBackwards) return;
    const body = { title: typed, from_on: from, to_on: to ?? from };
    const done = { onSuccess: () => draft.sent(onClose) };
    if (event) change.mutate({ event, body }, done);
    else add.mutate({ body, key }, done);
  };
  return (
    <FormFrame
      draft={draft}
      verb={event ? <Trans>Сохранить событие</Trans> : <Trans>Добавить событие</Trans>}
      isBusy={add.isPending || change.isPending}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        placeholder={t`Выставка «Интерьер»`}
        value={title}
        onChange={({ currentTarget }) => draft.patch({ title: currentTarget.value })}
        error={problems["title"] ?? (isTried && typed === "" && t`Назовите событие`)}
        maxLength={80}
        data-autofocus
      />
      <Group gap="xs" grow align="flex-start">
        <DayInput
          label={t`Первый день`}
          value={from}
          error={problems["from_on"] ?? (isTried && from === null && t`Выберите день`)}
          onChange={(day) => draft.patch({ from: day })}
        />
        <DayInput
          label={t`Последний день`}
          clearable
          value={to}
          error={problems["to_on"] ?? (isTried && isBackwards && t`Не раньше первого`)}
          onChange={(day) => draft.patch({ to: day })}
        />
      </Group>
    </FormFrame>
  );
}
