import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ClientEvent } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "../timeline.module.css";
import { type Client, clientStory } from "./api";
import { ClientEventText } from "./client-event-text";

type Props = { client: Client; canSeeDeals: boolean };

/** What has happened with a client, newest first; each entry says on which deal. */
export function ClientTimeline({ client, canSeeDeals }: Props) {
  const { t } = useLingui();
  const events = useInfiniteQuery(clientStory(client));
  return (
    <QueryView query={events} skeleton={<SkeletonLines count={4} height={44} />}>
      {({ pages }) => (
        <Stack gap="sm" align="flex-start">
          <ol className={classes["story"]} aria-label={t`История`}>
            {pages
              .flatMap((page) => page.items)
              .map((event) => (
                <li
                  key={event.seq}
                  className={classes["entry"]}
                  data-kind={event.note ? "note" : "event"}
                >
                  {event.note ? (
                    <div className={classes["note"]}>
                      <Text size="sm" className={classes["text"] ?? ""}>
                        {event.note}
                      </Text>
                    </div>
                  ) : (
                    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                      <ClientEventText event={event} />
                    </Text>
                  )}
                  <Foot event={event} canSeeDeals={canSeeDeals} />
                </li>
              ))}
          </ol>
          {events.hasNextPage && (
            <Button
              variant="subtle"
              loading={events.isFetchingNextPage}
              onClick={() => void events.fetchNextPage()}
            >
              <Trans>Показать раньше</Trans>
            </Button>
          )}
        </Stack>
      )}
    </QueryView>
  );
}

/** When, by whom, on which deal. */
function Foot({ event, canSeeDeals }: { event: ClientEvent; canSeeDeals: boolean }) {
  const { t } = useLingui();
  const { at, actor, deal } = event;
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {formatDateTime(at)}, {actor.name ?? t`система`}
      {deal && (
        <>
          {" · "}
          {canSeeDeals ? (
            <Anchor component={Link} to={`/deals/${deal.id}`} size="xs">
              {deal.name}
            </Anchor>
          ) : (
            deal.name
          )}
        </>
      )}
    </Text>
  );
}
