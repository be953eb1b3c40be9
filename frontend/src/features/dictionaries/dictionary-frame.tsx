import { useLingui } from "@lingui/react/macro";
import { Paper, Stack, Text, Title } from "@mantine/core";
import { IconArchive, IconArchiveOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { WriteIcon } from "@/shared/ui/write-button";

type FrameProps = {
  title: string;
  hint: ReactNode;
  entries: ReactNode;
  /** What adds another one, for whoever may. */
  add: ReactNode;
};

/** A dictionary of the settings: what it is for, its entries, another one. */
export function DictionaryFrame({ title, hint, entries, add }: FrameProps) {
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={title}>
      <Stack gap="xs">
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </div>
        <Stack gap={2} role="list" aria-label={title}>
          {entries}
        </Stack>
        {add}
      </Stack>
    </Paper>
  );
}

type SwitchProps = { name: string; isArchived: boolean; onPress: () => void };

/** Puts an entry away, or takes it back. */
export function ArchiveSwitch({ name, isArchived, onPress }: SwitchProps) {
  const { t } = useLingui();
  const Icon = isArchived ? IconArchiveOff : IconArchive;
  return (
    <WriteIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={isArchived ? t`Вернуть из архива: ${name}` : t`В архив: ${name}`}
      onClick={onPress}
    >
      <Icon size={18} aria-hidden />
    </WriteIcon>
  );
}
