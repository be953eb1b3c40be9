import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { useDraft } from "@/shared/edit/use-draft";
import { toastError } from "@/shared/ui/toast";
import { useNotes } from "./api";
import { WriteButton } from "@/shared/ui/write-button";

/** A half-written note survives leaving the page: it is kept in this browser until sent. */
export function NoteComposer({ dealId }: { dealId: string }) {
  const { t } = useLingui();
  const { add } = useNotes(dealId);
  const [key, setKey] = useState(newKey);
  const draft = useDraft(`note.${dealId}`, { text: "" });
  const { text } = draft.fields;

  const send = (): void => {
    if (text.trim() === "" || add.isPending) return;
    add.mutate(
      { text: text.trim(), key },
      {
        onSuccess: () => {
          draft.sent(draft.clear);
          setKey(newKey());
        },
        onError: (error) => toastError(error, <Trans>Заметка не сохранилась</Trans>),
      },
    );
  };

  return (
    <Stack gap="xs">
      <Textarea
        aria-label={t`Заметка`}
        placeholder={t`Что узнали, о чём договорились`}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => draft.patch({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      {text.trim() !== "" && (
        <Group justify="flex-end">
          <WriteButton size="compact-sm" onClick={send} loading={add.isPending}>
            <Trans>Записать</Trans>
          </WriteButton>
        </Group>
      )}
    </Stack>
  );
}
