// Two tabs that refresh at once would spend one refresh token twice and end the session.
// Web Locks serialise them; a plain-http office network has no Web Locks, there the tabs agree over a channel.

const CLAIM_MS = 60;
const BUSY_MS = 4_000;

type Message = { kind: "claim" | "done"; tab: string };

export async function withRefreshLock<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== "undefined" && "locks" in navigator) {
    return navigator.locks.request("canape-refresh", work);
  }
  if (typeof BroadcastChannel === "undefined") return work();
  return withChannelTurn(work);
}

/** The smallest tab id of those who claim within 60 ms goes first; the others wait for its «done». */
async function withChannelTurn<T>(work: () => Promise<T>): Promise<T> {
  const tab = crypto.getRandomValues(new Uint32Array(1)).toString().padStart(10, "0");
  const channel = new BroadcastChannel("canape-refresh");
  const claim: Message = { kind: "claim", tab };
  const done: Message = { kind: "done", tab };
  const ahead = new Set<string>();
  let wake: (() => void) | null = null;
  channel.addEventListener("message", (event: MessageEvent<Message>) => {
    if (event.data.kind === "done") {
      ahead.delete(event.data.tab);
      if (ahead.size === 0) wake?.();
    } else if (event.data.tab < tab) {
      ahead.add(event.data.tab);
    } else {
      channel.postMessage(claim);
    }
  });
  channel.postMessage(claim);
  await pause(CLAIM_MS);
  if (ahead.size > 0) {
    await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(BUSY_MS)]);
  }
  try {
    return await work();
  } finally {
    channel.postMessage(done);
    channel.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
