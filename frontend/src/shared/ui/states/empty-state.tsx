import { Stack, Text } from "@mantine/core";
import { IconFilterOff, IconLock, IconSparkles } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** `first`: nothing was made yet; `none`: the filter hides all; `denied`: somebody else may see it. */
export type EmptyKind = "first" | "none" | "denied";

const ICONS = { first: IconSparkles, none: IconFilterOff, denied: IconLock };

type Props = { kind: EmptyKind; title: ReactNode; hint?: ReactNode; action?: ReactNode };

export function EmptyState({ kind, title, hint, action }: Props) {
  const Icon = ICONS[kind];
  return (
    <Stack align="center" gap="xs" py="xl" px="md" data-empty={kind}>
      <Icon size={32} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600} ta="center">
        {title}
      </Text>
      {hint && (
        <Text size="sm" c="dimmed" ta="center" maw={420}>
          {hint}
        </Text>
      )}
      {action}
    </Stack>
  );
}
