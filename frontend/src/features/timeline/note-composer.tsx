import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Textarea } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { toastError } from "@/shared/ui/toast";
import { useNotes } from "./api";
import { WriteButton } from "@/shared/ui/write-button";

/** A half-written note survives leaving the page: it is kept in this browser until sent. */
export function NoteComposer({ dealId }: { dealId: string }) {
  const { t } = useLingui();
  const { add } = useNotes(dealId);
  const [key, setKey] = useState(newKey);
  const [text, setText, forget] = useLocalStorage({
    key: `canape.note.${dealId}`,
    defaultValue: "",
  });

  const send = (): void => {
    if (text.trim() === "" || add.isPending) return;
    add.mutate(
      { text: text.trim(), key },
      {
        onSuccess: () => {
          forget();
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
        onChange={(event) => setText(event.currentTarget.value)}
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
