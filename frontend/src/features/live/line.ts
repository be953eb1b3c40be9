// One connection per browser: the tab that holds the lock listens and tells the others over a channel.
// Without Web Locks (a plain-http office network) each tab listens for itself.
import { type Heard, listenOnce } from "./api";
import { type Frame, pauseBefore } from "./model";

type Message = { owner: string } & (
  | { kind: "heard"; heard: Heard }
  | { kind: "where" }
  | { kind: "at"; id: string }
);

/** Hears what changes, in this tab or through another, until told to stop. */
export function keepLine(owner: string, onFrame: (frame: Frame) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("canape-live");
  let last: string | undefined;
  let isLeader = false;
  let isAsking = true;
  const say = (message: Message): void => channel?.postMessage(message);

  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.owner !== owner) return;
    if (data.kind === "where" && isLeader && last) say({ owner, kind: "at", id: last });
    if (data.kind === "at" && isAsking) {
      isAsking = false;
      last ??= data.id;
      onFrame({ kind: "open" });
    }
    if (data.kind === "heard" && !isLeader) {
      last = data.heard.id;
      onFrame(data.heard.frame);
    }
  });
  // A tab that takes over later goes on from here, also when nothing happens until then.
  say({ owner, kind: "where" });

  const lead = async (): Promise<void> => {
    isLeader = true;
    let failures = 0;
    let isWelcome = true;
    while (!signal.aborted && isWelcome) {
      isWelcome = await listenOnce({
        after: last,
        signal,
        onHeard: (heard) => {
          failures = 0;
          last = heard.id;
          onFrame(heard.frame);
          say({ owner, kind: "heard", heard });
        },
      }).catch(() => true);
      if (!signal.aborted && isWelcome) await rest(pauseBefore(failures), signal);
      failures += 1;
    }
    isLeader = false;
  };

  if ("locks" in navigator) {
    const name = `canape-live-${owner}`;
    // It rejects when stopped before its turn came.
    navigator.locks.request(name, { signal }, lead).catch(() => undefined);
  } else {
    void lead();
  }
  return () => {
    stop.abort();
    channel?.close();
  };
}

/** A pause, cut short when the network comes back or nobody waits any more. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", finish);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    window.addEventListener("online", finish);
    signal.addEventListener("abort", finish);
  });
}
