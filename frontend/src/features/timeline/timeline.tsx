import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { formatDateTime } from "@/shared/lib/dates";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { timelineQueries } from "./api";
import { EventText } from "./event-text";
import { mergeTimeline } from "./model";
import { NoteComposer } from "./note-composer";
import { NoteEntry } from "./note-entry";
import classes from "./timeline.module.css";

/** The story of a deal: what was written and what happened, newest first. */
export function Timeline({ dealId, canWrite }: { dealId: string; canWrite: boolean }) {
  const { t } = useLingui();
  const events = useInfiniteQuery(timelineQueries.events(dealId));
  const notes = useQuery(timelineQueries.notes(dealId));
  const phase = useLoadingPhase(events.isLoading || notes.isLoading);
  if (phase) {
    return (
      <Loading phase={phase}>
        <SkeletonLines count={4} height={44} />
      </Loading>
    );
  }
  const missing = [events, notes].filter(({ data }) => !data);
  const failed = missing.find(({ error }) => error) ?? missing[0];
  const story = mergeTimeline(
    events.data?.pages.flatMap((page) => page.items) ?? [],
    notes.data?.items ?? [],
  );
  return (
    <Stack gap="sm">
      {canWrite && <NoteComposer dealId={dealId} />}
      {failed && (
        <ErrorState
          error={failed.error}
          onRetry={() => void Promise.all([events.refetch(), notes.refetch()])}
        />
      )}
      <StaleNote query={events.isRefetchError ? events : notes} />
      <ol className={classes["story"]} aria-label={t`История`}>
        {story.map((entry) => (
          <li key={entry.id} className={classes["entry"]} data-kind={entry.kind}>
            {entry.kind === "note" ? (
              <NoteEntry dealId={dealId} note={entry.note} canWrite={canWrite} />
            ) : (
              <>
                <Text size="sm">
                  <EventText event={entry.event} />
                </Text>
                <Text size="xs" c="dimmed">
                  {formatDateTime(entry.at)}, {entry.event.actor.name ?? t`система`}
                </Text>
              </>
            )}
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
  );
}
