import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { InlineText } from "@/shared/ui/inline-text";
import { toastError } from "@/shared/ui/toast";
import { type DictionaryKind, type Entry, useDictionary } from "./api";
import { WriteButton } from "@/shared/ui/write-button";
import { ArchiveSwitch, DictionaryFrame } from "./dictionary-frame";

type Props = {
  kind: DictionaryKind;
  title: string;
  hint: string;
  entries: Entry[];
  canManage: boolean;
};

/** A short list of names: added, renamed in place, put away into the archive and taken back. */
export function Dictionary({ kind, title, hint, entries, canManage }: Props) {
  const { t } = useLingui();
  const { add, change } = useDictionary(kind);
  const [name, setName] = useState("");
  const refuse = (error: unknown): void => toastError(error, title);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "" || add.isPending) return;
    add.mutate(name.trim(), { onSuccess: () => setName(""), onError: refuse });
  };

  return (
    <DictionaryFrame
      title={title}
      hint={hint}
      entries={entries.map((entry) => (
        <Group key={entry.id} role="listitem" wrap="nowrap" gap="md">
          <InlineText
            flex={1}
            aria-label={t`Название`}
            disabled={!canManage || entry.is_archived || entry.is_system}
            value={entry.name}
            check={(typed) => (typed === "" ? t`Название не может быть пустым` : null)}
            onSave={(typed) => change.mutate({ entry, body: { name: typed } }, { onError: refuse })}
          />
          {entry.is_archived && (
            <Text size="sm" c="dimmed">
              <Trans>в архиве</Trans>
            </Text>
          )}
          {canManage && !entry.is_system && (
            <ArchiveSwitch
              name={entry.name}
              isArchived={entry.is_archived}
              onPress={() =>
                change.mutate(
                  { entry, body: { is_archived: !entry.is_archived } },
                  { onError: refuse },
                )
              }
            />
          )}
        </Group>
      ))}
      add={
        canManage && (
          <form onSubmit={submit}>
            <Group gap="xs" wrap="nowrap">
              <TextInput
                flex={1}
                aria-label={t`Добавить: ${title}`}
                placeholder={t`Добавить…`}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                maxLength={100}
              />
              <WriteButton type="submit" variant="default" loading={add.isPending}>
                <Trans>Добавить</Trans>
              </WriteButton>
            </Group>
          </form>
        )
      }
    />
  );
}
