import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import type { SessionRow } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { toastError } from "@/shared/ui/toast";
import { useSessionEnd } from "./api";
import { deviceOf } from "./model";
import { WriteButton } from "@/shared/ui/write-button";

/** Where this person is signed in; each place can be closed from here. */
export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  const { t } = useLingui();
  const { one } = useSessionEnd();
  return (
    <Stack gap="xs" role="list" aria-label={t`Сеансы`}>
      {sessions.map((session) => {
        const { browser, system } = deviceOf(session.user_agent);
        const device = [browser, system].filter(Boolean).join(", ") || t`Неизвестное устройство`;
        return (
          <Paper key={session.id} role="listitem" withBorder p="sm" radius="md">
            <Group justify="space-between" gap="sm">
              <div>
                <Group gap="xs">
                  <Text fw={550}>{device}</Text>
                  {session.is_current && (
                    <Badge variant="light" tt="none">
                      <Trans>Этот</Trans>
                    </Badge>
                  )}
                </Group>
                <Text size="sm" c="dimmed">
                  <Trans>
                    {session.address}, был здесь {formatDateTime(session.last_used_at)}
                  </Trans>
                </Text>
              </div>
              {!session.is_current && (
                <WriteButton
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Завершить сеанс: ${device}`}
                  loading={one.isPending && one.variables === session.id}
                  onClick={() =>
                    one.mutate(session.id, {
                      onError: (error) => toastError(error, <Trans>Сеанс не завершён</Trans>),
                    })
                  }
                >
                  <Trans>Завершить</Trans>
                </WriteButton>
              )}
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
