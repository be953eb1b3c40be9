import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { dayOf, formatDateTime, formatTime } from "../lib/dates";

type Props = { draft: { restoredAt: number | null; clear: () => void } };

/** The text that stands here is from the last time. */
export function DraftNote({ draft: { restoredAt, clear } }: Props) {
  const [today] = useState(() => dayOf(new Date()));
  if (restoredAt === null) return null;
  const at = new Date(restoredAt);
  const isToday = dayOf(at) === today;
  const when = isToday ? formatTime(restoredAt) : formatDateTime(at.toISOString());
  return (
    <Group gap="xs" justify="space-between" role="status">
      <Text size="sm" c="dimmed">
        <Trans>Восстановлено: черновик от {when}</Trans>
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        <Trans>Очистить</Trans>
      </Button>
    </Group>
  );
}
