import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ApiKey } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { Dialog } from "@/shared/ui/dialog";
import { Row, RowList } from "@/shared/ui/row-list";
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
    <>
      <RowList label={t`Ключи API`}>
        {keys.map((key) => (
          <Row
            key={key.id}
            actions={
              canManage && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Отозвать ключ: ${key.name}`}
                  onClick={() => setDoomed(key)}
                >
                  <Trans>Отозвать</Trans>
                </Button>
              )
            }
          >
            <Text fw={550}>{key.name}</Text>
            <Text size="sm">{key.scopes.map(title).join(" · ")}</Text>
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
          </Row>
        ))}
      </RowList>
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
    </>
  );
}
