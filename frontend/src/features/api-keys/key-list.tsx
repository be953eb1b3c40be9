import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ApiKey } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { Dialog } from "@/shared/ui/dialog";
import { toastError } from "@/shared/ui/toast";
import { useApiKeys } from "./api";
import { scopes } from "./scopes";
import { WriteButton } from "@/shared/ui/write-button";

export function KeyList({ keys, canManage }: { keys: ApiKey[]; canManage: boolean }) {
  const { t, i18n } = useLingui();
  const { remove } = useApiKeys();
  const [doomed, setDoomed] = useState<ApiKey | null>(null);
  const title = (name: string): string => {
    const known = scopes.find((scope) => scope.name === name);
    return known ? i18n._(known.title) : name;
  };
  return (
    <Stack gap="xs">
      <Stack gap="xs" role="list" aria-label={t`Ключи API`}>
        {keys.map((key) => (
          <Paper key={key.id} role="listitem" withBorder p="sm" radius="md">
            <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
              <div>
                <Text fw={550}>{key.name}</Text>
                <Text size="sm">{key.scopes.map(title).join(", ")}</Text>
                <Text size="sm" c="dimmed">
                  {key.last_used_at ? (
                    <Trans>Работал {formatDateTime(key.last_used_at)}</Trans>
                  ) : (
                    <Trans>Ещё не работал</Trans>
                  )}
                  {key.expires_on && (
                    <>
                      {", "}
                      <Trans>действует до {formatDay(key.expires_on)}</Trans>
                    </>
                  )}
                </Text>
              </div>
              {canManage && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Отозвать ключ: ${key.name}`}
                  onClick={() => setDoomed(key)}
                >
                  <Trans>Отозвать</Trans>
                </Button>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
      <Dialog opened={doomed !== null} onClose={() => setDoomed(null)} title={t`Отозвать ключ?`}>
        {doomed && (
          <Stack gap="md">
            <Text size="sm">
              <Trans>Всё, что работает с ключом «{doomed.name}», сразу перестанет работать.</Trans>
            </Text>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setDoomed(null)} data-autofocus>
                <Trans>Отмена</Trans>
              </Button>
              <WriteButton
                color="red.9"
                onClick={() => {
                  setDoomed(null);
                  remove.mutate(doomed, {
                    onError: (error) => toastError(error, <Trans>Ключ не отозван</Trans>),
                  });
                }}
              >
                <Trans>Отозвать ключ</Trans>
              </WriteButton>
            </Group>
          </Stack>
        )}
      </Dialog>
    </Stack>
  );
}
