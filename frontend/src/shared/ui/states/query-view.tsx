import type { ReactNode } from "react";
import { ErrorState } from "./error-state";
import { Loading } from "./loading";
import { StaleNote } from "./stale-note";
import { useLoadingPhase } from "./use-loading-phase";

type Asked<T> = {
  data: T | undefined;
  error: unknown;
  isLoading: boolean;
  isRefetchError: boolean;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => Promise<unknown>;
};

type Props<T> = { query: Asked<T>; skeleton: ReactNode; children: (data: T) => ReactNode };

/** One asked thing in its place: coming, failed, old, or there. */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  const phase = useLoadingPhase(query.isLoading);
  if (phase) return <Loading phase={phase}>{skeleton}</Loading>;
  if (query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <StaleNote query={query} />
      {children(query.data)}
    </>
  );
}
