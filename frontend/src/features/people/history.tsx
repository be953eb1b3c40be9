import { Trans, useLingui } from "@lingui/react/macro";
import { Paper, Stack, Text, Title } from "@mantine/core";
import type { ColleagueCard } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { PlainTable } from "@/shared/ui/plain-table";

/** Where somebody has worked, the last department first. */
export function History({ stays }: { stays: ColleagueCard["memberships"] }) {
  const { t } = useLingui();
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={t`Отделы по датам`}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          <Trans>Отделы по датам</Trans>
        </Title>
        {stays.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Отделов пока не было.</Trans>
          </Text>
        ) : (
          <PlainTable
            head={[
              <th key="place" scope="col">
                <Trans>Отдел</Trans>
              </th>,
              <th key="from" scope="col">
                <Trans>С</Trans>
              </th>,
              <th key="to" scope="col">
                <Trans>По</Trans>
              </th>,
            ]}
          >
            {stays.map((stay) => (
              <tr key={stay.from_on}>
                <td>{stay.department?.name ?? "—"}</td>
                <td>{formatDay(stay.from_on)}</td>
                <td>{stay.to_on ? formatDay(stay.to_on) : <Trans>сейчас</Trans>}</td>
              </tr>
            ))}
          </PlainTable>
        )}
      </Stack>
    </Paper>
  );
}
