import { Trans } from "@lingui/react/macro";
import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconLock, IconMoodEmpty } from "@tabler/icons-react";
import { isCancelledError } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { ErrorText } from "./error-text";

/** Without an error: the person did not want to wait any longer, or there is no network. */
type Props = { error: unknown; onRetry?: () => void };

/** A failed part of the page, in its place; the rest of the page stays alive. */
export function ErrorState({ error, onRetry }: Props) {
  const status = error instanceof ApiError ? error.status : null;
  const requestId = error instanceof ApiError ? error.requestId : null;
  const isOnline = useIsOnline();
  const isStopped = error === null || isCancelledError(error);
  const shown = isStopped && !isOnline ? ApiError.network() : error;
  const Icon = status === 403 ? IconLock : status === 404 ? IconMoodEmpty : IconAlertTriangle;
  return (
    <Stack align="center" gap="sm" py="xl" px="md" role="alert">
      <Icon size={36} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600} ta="center">
        {status === 403 ? (
          <Trans>Нет доступа</Trans>
        ) : status === 404 ? (
          <Trans>Здесь ничего нет</Trans>
        ) : status === 402 ? (
          <Trans>Подписка этого не позволяет</Trans>
        ) : isStopped && isOnline ? (
          <Trans>Загрузка остановлена</Trans>
        ) : (
          <Trans>Не получилось загрузить</Trans>
        )}
      </Text>
      {shown !== null && !isCancelledError(shown) && (
        <Text size="sm" c="dimmed" ta="center" maw={420}>
          <ErrorText error={shown} />
        </Text>
      )}
      <Group gap="xs" justify="center">
        {onRetry && status !== 403 && status !== 404 && (
          <Button variant="light" onClick={onRetry}>
            <Trans>Повторить</Trans>
          </Button>
        )}
        {requestId && (
          <CopyButton value={requestId}>
            {({ copied, copy }) => (
              <Button variant="subtle" color="gray" onClick={copy} size="compact-sm">
                {copied ? (
                  <Trans>Скопировано</Trans>
                ) : (
                  <Trans>
                    Номер запроса <Code ml={6}>{requestId.slice(0, 8)}</Code>
                  </Trans>
                )}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
    </Stack>
  );
}
