import { Trans } from "@lingui/react/macro";
import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { LoadingPhase } from "./use-loading-phase";

/** The skeleton of what is coming; hidden in its first moment, so that a quick answer does not flash. */
export function Loading({ phase, children }: { phase: LoadingPhase; children: ReactNode }) {
  return (
    <div aria-busy="true" style={{ visibility: phase === "quiet" ? "hidden" : "visible" }}>
      {phase === "slow" && <Slow />}
      {children}
    </div>
  );
}

function Slow() {
  const queries = useQueryClient();
  /** Whatever the page still waits for; what it shows already stays. */
  const cancel = (): void =>
    void queries.cancelQueries({
      predicate: ({ state }) => state.data === undefined && state.fetchStatus === "fetching",
    });
  return (
    <Group justify="center" gap="xs" py="xs">
      <Text size="sm" c="dimmed" role="status">
        <Trans>Дольше обычного…</Trans>
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={cancel}>
        <Trans>Отменить</Trans>
      </Button>
    </Group>
  );
}

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

export function SkeletonLines({ count, height = 40 }: { count: number; height?: number }) {
  return (
    <Stack gap="xs">
      {LINES.slice(0, count).map((line) => (
        <Skeleton key={line} height={height} radius="md" />
      ))}
    </Stack>
  );
}
