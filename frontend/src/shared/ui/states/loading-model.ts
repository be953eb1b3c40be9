// When a skeleton appears and how long it stays: a flash of grey is worse than a short wait.

export const QUIET_MS = 150;
export const LEAST_MS = 300;
export const SLOW_MS = 10_000;

/** When the skeleton may leave; `shownAt` is null while nothing was shown yet. */
export function leaveAt(shownAt: number | null, now: number): number {
  return shownAt === null ? now : Math.max(now, shownAt + LEAST_MS);
}
