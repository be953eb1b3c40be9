import { Trans } from "@lingui/react/macro";
import { Skeleton, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { LoadingPhase } from "./use-loading-phase";

/** The skeleton of what is coming; hidden in its first moment, so that a quick answer does not flash. */
export function Loading({ phase, children }: { phase: LoadingPhase; children: ReactNode }) {
  return (
    <div aria-busy="true" style={{ visibility: phase === "quiet" ? "hidden" : "visible" }}>
      {phase === "slow" && (
        <Text size="sm" c="dimmed" ta="center" py="xs" role="status">
          <Trans>Дольше обычного…</Trans>
        </Text>
      )}
      {children}
    </div>
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
