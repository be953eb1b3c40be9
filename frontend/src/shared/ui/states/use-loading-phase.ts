import { useEffect, useRef, useState } from "react";
import { leaveAt, QUIET_MS, SLOW_MS } from "./loading-model";

export type LoadingPhase = "quiet" | "skeleton" | "slow";

/** Nothing for 150 ms, then a skeleton for at least 300 ms; after ten seconds it says that this is unusual. Null: show the data. */
export function useLoadingPhase(isLoading: boolean): LoadingPhase | null {
  const [phase, setPhase] = useState<LoadingPhase | null>(isLoading ? "quiet" : null);
  const shownAt = useRef<number | null>(null);
  if (isLoading && phase === null) setPhase("quiet");
  if (!isLoading && phase === "quiet") setPhase(null);

  useEffect(() => {
    if (isLoading) {
      shownAt.current = null;
      const show = setTimeout(() => {
        shownAt.current = Date.now();
        setPhase("skeleton");
      }, QUIET_MS);
      const slow = setTimeout(() => setPhase("slow"), SLOW_MS);
      return () => {
        clearTimeout(show);
        clearTimeout(slow);
      };
    }
    const now = Date.now();
    const leave = setTimeout(() => setPhase(null), leaveAt(shownAt.current, now) - now);
    return () => clearTimeout(leave);
  }, [isLoading]);

  return !isLoading && phase === "quiet" ? null : phase;
}
