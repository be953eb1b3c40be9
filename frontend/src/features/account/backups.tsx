import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Backups as State } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { formatSize } from "@/shared/lib/size";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { accountQueries } from "./api";

/** How the last backups of the firm's own server went. */
export function Backups() {
  const { t } = useLingui();
  const query = useQuery(accountQueries.backups());
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={t`Резервные копии`}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          <Trans>Резервные копии</Trans>
        </Title>
        <QueryView query={query} skeleton={<SkeletonLines count={2} />}>
          {(state) => <Told state={state} />}
        </QueryView>
      </Stack>
    </Paper>
  );
}

function Told({ state }: { state: State }) {
  const { last_success: success, last_failure: failure, is_failing: isFailing } = state;
  const hour = `${state.hour}:00`;
  return (
    <>
      <Text size="sm">
        {state.is_nightly ? (
          <Trans>
            Делаются сами каждую ночь в {hour} ({state.time_zone}).
          </Trans>
        ) : (
          <Trans>
            Ночью сами не делаются: так настроена установка. О копиях заботится тот, кто ведёт
            сервер.
          </Trans>
        )}
      </Text>
      {success ? (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          <Trans>
            Последняя удачная: {formatDateTime(success.at)}, {formatSize(success.bytes)}, файл{" "}
            {success.file}
          </Trans>
        </Text>
      ) : (
        state.is_nightly && (
          <Text size="sm">
            <Trans>Ни одной копии пока нет.</Trans>
          </Text>
        )
      )}
      {failure &&
        (isFailing ? (
          <Alert color="red" variant="light" role="alert">
            <Trans>
              Копия не удалась {formatDateTime(failure.at)}: {failure.reason}
            </Trans>
          </Alert>
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>
              Последняя неудачная: {formatDateTime(failure.at)}: {failure.reason}
            </Trans>
          </Text>
        ))}
    </>
  );
}
