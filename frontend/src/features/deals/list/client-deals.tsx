import { Trans } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Money } from "@/entities/money/money";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { dealListQueries } from "./api";
import { StageName } from "./use-deal-columns";

type Props = { client: { contact: string } | { company: string } };

/** The newest deals of a client; all of them are one press away. */
export function ClientDeals({ client }: Props) {
  const deals = useQuery(dealListQueries.ofClient(client));
  return (
    <QueryView query={deals} skeleton={<SkeletonLines count={3} height={44} />}>
      {({ items, next_cursor }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Сделок пока нет</Trans>
          </Text>
        ) : (
          <Stack gap="sm">
            <Stack gap="sm" role="list">
              {items.map((row) => (
                <div key={row.id} role="listitem">
                  <Anchor component={Link} to={`/deals/${row.id}`} size="sm">
                    {row.title}
                  </Anchor>
                  <Group gap="sm" c="dimmed" fz="sm" justify="space-between">
                    <StageName row={row} position={0} />
                    <Money value={row.amount} short />
                  </Group>
                </div>
              ))}
            </Stack>
            {next_cursor && (
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/deals" search={client} />}
              >
                <Trans>Все сделки</Trans>
              </Anchor>
            )}
          </Stack>
        )
      }
    </QueryView>
  );
}
