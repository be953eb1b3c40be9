import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Paper, Text } from "@mantine/core";
import { type DragEvent, type ReactNode, useState } from "react";
import { type FileRefusal, refusalOf } from "@/shared/lib/file-refusal";
import { FileButton } from "@/shared/ui/file-button";
import { FileRefused } from "@/shared/ui/file-refused";
import { ACCEPTED, RULE } from "./model";

type Props = { file: File | null; problem: ReactNode; onFile: (file: File | null) => void };

/** A file is chosen, or dropped into the frame. */
export function FileField({ file, problem, onFile }: Props) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (chosen: File | null | undefined): void => {
    if (!chosen) return;
    const refused = refusalOf(chosen, RULE);
    setRefusal(refused);
    onFile(refused ? null : chosen);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files.item(0));
  };
  const said = refusal ? <FileRefused refusal={refusal} rule={RULE} /> : problem;
  return (
    <Paper
      withBorder
      p="sm"
      radius="md"
      role="group"
      aria-label={t`Файл шаблона`}
      {...(isOver && { bg: "var(--mantine-primary-color-light)" })}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="sm">
        <FileButton onChange={take} accept={ACCEPTED}>
          {(button) => (
            <Button {...button} variant="default" size="compact-sm">
              {file ? <Trans>Выбрать другой файл</Trans> : <Trans>Выбрать файл</Trans>}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c={file ? undefined : "dimmed"} style={{ overflowWrap: "anywhere" }}>
          {file ? file.name : <Trans>или перетащите .docx сюда, до 10 МБ</Trans>}
        </Text>
      </Group>
      {said && (
        <Text size="sm" mt={4} c="var(--mantine-color-error)" role="alert">
          {said}
        </Text>
      )}
    </Paper>
  );
}
