import { ApiError } from "@/shared/api/api-error";
import { listenToEvents } from "@/shared/api/generated/operations/listen-to-events.gen";
import type { Frame } from "./model";

export type Heard = { id: string; frame: Frame };

type Wish = {
  /** The last frame that was heard, by this tab or another. */
  after: string | undefined;
  signal: AbortSignal;
  onHeard: (heard: Heard) => void;
};

/** One connection, until it ends; says whether another try makes sense. */
export async function listenOnce({ after, signal, onHeard }: Wish): Promise<boolean> {
  let isWelcome = true;
  const { stream } = await listenToEvents({
    ...(after && { headers: { "Last-Event-ID": Number(after) } }),
    signal,
    // How often and how patiently it is tried again is decided by the caller.
    sseMaxRetryAttempts: 1,
    onSseError: (error) => {
      isWelcome = !(error instanceof ApiError && error.status === 403);
    },
    onSseEvent: ({ id, event, data }) => {
      if (!id) return;
      if (event === "change") onHeard({ id, frame: { kind: "change", change: data } });
      if (event === "reset") onHeard({ id, frame: { kind: "reset" } });
      if (event === "open") onHeard({ id, frame: { kind: "open" } });
    },
  });
  // The frames are told by the callback, with their ids; reading the stream keeps it going.
  for await (const _ of stream) if (signal.aborted) break;
  return isWelcome;
}
