import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { Note } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { useNotes } from "./api";
import classes from "./timeline.module.css";
import { WriteButton, WriteIcon } from "@/shared/ui/write-button";

type Props = { dealId: string; note: Note; canWrite: boolean };

export function NoteEntry({ dealId, note, canWrite }: Props) {
  const { t } = useLingui();
  const { add, edit, remove } = useNotes(dealId);
  const [draft, setDraft] = useState<string | null>(null);

  const save = (): void => {
    if (draft === null) return;
    edit.mutate(
      { note, text: draft.trim() },
      {
        onSuccess: () => setDraft(null),
        onError: (error) => toastError(error, <Trans>Заметка не сохранилась</Trans>),
      },
    );
  };

  const drop = (): void =>
    remove.mutate(note, {
      onSuccess: () =>
        toastUndo(<Trans>Заметка удалена</Trans>, async () => {
          await add.mutateAsync({ text: note.text, key: newKey() });
        }),
      onError: (error) => toastError(error, <Trans>Заметка не удалилась</Trans>),
    });

  if (draft !== null) {
    return (
      <Stack gap="xs">
        <Textarea
          aria-label={t`Заметка`}
          autosize
          minRows={2}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          autoFocus
        />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" size="compact-sm" onClick={() => setDraft(null)}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton
            size="compact-sm"
            onClick={save}
            loading={edit.isPending}
            disabled={!draft.trim()}
          >
            <Trans>Сохранить</Trans>
          </WriteButton>
        </Group>
      </Stack>
    );
  }
  return (
    <div className={classes["note"]}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Text size="sm" className={classes["text"] ?? ""}>
          {note.text}
        </Text>
        {canWrite && (
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t`Изменить заметку`}
              onClick={() => setDraft(note.text)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
            <WriteIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t`Удалить заметку`}
              onClick={drop}
            >
              <IconTrash size={16} aria-hidden />
            </WriteIcon>
          </Group>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {formatDateTime(note.created_at)}
        {note.author && `, ${note.author.name}`}
      </Text>
    </div>
  );
}
