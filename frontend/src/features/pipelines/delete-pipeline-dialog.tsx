import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Pipeline } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { WriteButton } from "@/shared/ui/write-button";

type Props = { pipeline: Pipeline | null; onClose: () => void; onConfirm: () => void };

/** A pipeline does not come back, so its name is typed before the button works. */
export function DeletePipelineDialog({ pipeline, onClose, onConfirm }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={pipeline !== null} onClose={onClose} title={t`Удалить воронку?`}>
      {pipeline && <Content name={pipeline.name} onClose={onClose} onConfirm={onConfirm} />}
    </Dialog>
  );
}

type ContentProps = { name: string; onClose: () => void; onConfirm: () => void };

function Content({ name, onClose, onConfirm }: ContentProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === name) onConfirm();
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">
          <Trans>Вернуть её будет нельзя. Чтобы удалить, введите название: {name}</Trans>
        </Text>
        <TextInput
          aria-label={t`Название воронки`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isWrong && t`Название не совпадает`}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" color="red.9">
            <Trans>Удалить воронку</Trans>
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}
