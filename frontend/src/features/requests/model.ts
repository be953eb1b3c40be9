// How long a request has waited, and how long it may.

export type InboxSearch = {
  id?: string;
  answered?: boolean;
  /** Only those that wait for longer than they may. */
  late?: boolean;
  channel?: string;
};

/** After so many minutes without an answer a client asks somebody else. */
export const NORM_MINUTES = 30;

export function readInbox(search: Record<string, unknown>): InboxSearch {
  const { id, answered, late, channel } = search;
  const isOn = (value: unknown): boolean => value === true || value === "true";
  return {
    ...(typeof id === "string" && id !== "" && { id }),
    ...(isOn(answered) && { answered: true }),
    ...(isOn(late) && { late: true }),
    ...(typeof channel === "string" && channel !== "" && { channel }),
  };
}

export function minutesSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - new Date(instant).getTime()) / 60_000));
}

/** Who waits longest comes first, so the late ones are the beginning of the list. */
export function isLate({ arrived_at: at }: { arrived_at: string }, now: number): boolean {
  return now - new Date(at).getTime() > NORM_MINUTES * 60_000;
}

export type Age = { value: number; unit: "minute" | "hour" | "day" };

/** In the largest unit that fits, as people say it. */
export function ageOf(minutes: number): Age {
  if (minutes < 60) return { value: minutes, unit: "minute" };
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? { value: hours, unit: "hour" }
    : { value: Math.floor(hours / 24), unit: "day" };
}

/** The neighbour of a request in the list, up or down; at the end it stays. */
export function neighbourOf<T extends { id: string }>(
  items: T[],
  id: string | undefined,
  step: 1 | -1,
): T | undefined {
  const index = items.findIndex((item) => item.id === id);
  return items[Math.min(Math.max(index + step, 0), items.length - 1)];
}
