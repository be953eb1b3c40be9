import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { formatTime } from "@/shared/lib/dates";

type Refreshed = {
  isRefetchError: boolean;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => Promise<unknown>;
};

/** The server did not answer anew: what is on the page stays, and says how old it is. */
export function StaleNote({ query }: { query: Refreshed }) {
  if (!query.isRefetchError) return null;
  return (
    <Group gap="xs" px="md" py={4} role="status">
      <Text size="sm" c="dimmed">
        <Trans>Не обновилось: данные от {formatTime(query.dataUpdatedAt)}</Trans>
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={query.isFetching}
        onClick={() => void query.refetch()}
      >
        <Trans>Обновить</Trans>
      </Button>
    </Group>
  );
}
