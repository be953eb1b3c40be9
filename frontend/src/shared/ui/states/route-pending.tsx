import { useRouterState } from "@tanstack/react-router";
import { Loading, SkeletonLines } from "./loading";
import { LEAST_MS, QUIET_MS } from "./loading-model";
import { useLoadingPhase } from "./use-loading-phase";

/** A page on its way. The router shows it after the quiet moment; a page that waits by itself, at once. */
function RoutePending() {
  const isComing = useRouterState({ select: ({ isLoading }) => isLoading });
  const phase = useLoadingPhase(true) ?? "quiet";
  return (
    <div style={{ padding: 16 }}>
      <Loading phase={isComing && phase === "quiet" ? "skeleton" : phase}>
        <SkeletonLines count={6} height={56} />
      </Loading>
    </div>
  );
}

/** How the router waits. */
export const pending = {
  defaultPendingComponent: RoutePending,
  defaultPendingMs: QUIET_MS,
  defaultPendingMinMs: LEAST_MS,
};
