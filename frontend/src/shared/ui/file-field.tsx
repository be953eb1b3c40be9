import { Trans } from "@lingui/react/macro";
import { Button, Group, Paper, Text } from "@mantine/core";
import { type DragEvent, type ReactNode, useState } from "react";
import { type FileRefusal, type FileRule, refusalOf } from "../lib/file-refusal";
import { FileButton } from "./file-button";
import { FileRefused } from "./file-refused";

type Props = {
  label: string;
  /** What may be dropped here. */
  hint: ReactNode;
  /** For the chooser of files. */
  accept: string;
  rule: FileRule;
  file: File | null;
  problem?: ReactNode;
  onFile: (file: File | null) => void;
};

/** A file is chosen, or dropped into the frame. */
export function FileField({ label, hint, accept, rule, file, problem, onFile }: Props) {
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (chosen: File | null | undefined): void => {
    if (!chosen) return;
    const refused = refusalOf(chosen, rule);
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
  const said = refusal ? <FileRefused refusal={refusal} rule={rule} /> : problem;
  return (
    <Paper
      withBorder
      p="sm"
      radius="md"
      role="group"
      aria-label={label}
      {...(isOver && { bg: "var(--mantine-primary-color-light)" })}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="sm">
        <FileButton onChange={take} accept={accept}>
          {(button) => (
            <Button {...button} variant="default" size="compact-sm">
              {file ? <Trans>Выбрать другой файл</Trans> : <Trans>Выбрать файл</Trans>}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c={file ? undefined : "dimmed"} style={{ overflowWrap: "anywhere" }}>
          {file ? file.name : hint}
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
