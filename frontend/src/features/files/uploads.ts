// Uploads outlive the page that began them: leaving a card does not stop its files.
import { newKey } from "@/shared/api/if-match";
import { type FileRefusal, refusalOf } from "@/shared/lib/file-refusal";
import { type Holder, sendFile } from "./api";
import { RULE } from "./model";

export type UploadState = "waiting" | "sending" | "failed";

export type UploadEntry = {
  /** Also the idempotency key: another try of a file that has arrived makes no second one. */
  id: string;
  holder: Holder;
  name: string;
  state: UploadState;
  share: number;
  refusal: FileRefusal | null;
  error: unknown;
};

type Order = { entry: UploadEntry; body: File; stop: AbortController; onDone: () => void };

/** More at once would only slow each other down. */
const AT_ONCE = 2;
let orders: Order[] = [];
let shown = new Map<string, UploadEntry[]>();
const NONE: UploadEntry[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  shown = Map.groupBy(
    orders.map(({ entry }) => entry),
    ({ holder }) => holder.id,
  );
  for (const listener of listeners) listener();
}

function change(id: string, patch: Partial<UploadEntry>): void {
  orders = orders.map((order) =>
    order.entry.id === id ? { ...order, entry: { ...order.entry, ...patch } } : order,
  );
  tell();
}

function drop(id: string): void {
  orders = orders.filter(({ entry }) => entry.id !== id);
  tell();
}

function goOn(): void {
  const isBusy = orders.filter(({ entry }) => entry.state === "sending").length >= AT_ONCE;
  const next = orders.find(({ entry }) => entry.state === "waiting");
  if (isBusy || !next) return;
  change(next.entry.id, { state: "sending" });
  void send(next);
  goOn();
}

async function send({ entry, body, stop, onDone }: Order): Promise<void> {
  const { id, holder } = entry;
  try {
    await sendFile({
      holder,
      body,
      key: id,
      signal: stop.signal,
      onProgress: (share) => change(id, { share }),
    });
    onDone();
    drop(id);
  } catch (error) {
    if (stop.signal.aborted) drop(id);
    else change(id, { state: "failed", error });
  }
  goOn();
}

export const uploads = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  of: (holderId: string): UploadEntry[] => shown.get(holderId) ?? NONE,
  add(holder: Holder, files: Iterable<File>, onDone: () => void): void {
    for (const body of files) {
      const refusal = refusalOf(body, RULE);
      const state = refusal ? "failed" : "waiting";
      const entry = { id: newKey(), holder, name: body.name, share: 0, error: null };
      orders = [
        ...orders,
        { entry: { ...entry, state, refusal }, body, stop: new AbortController(), onDone },
      ];
    }
    tell();
    goOn();
  },
  /** Stops it, or takes a failed one off the list. */
  cancel(id: string): void {
    const order = orders.find(({ entry }) => entry.id === id);
    if (order?.entry.state === "sending") order.stop.abort();
    else drop(id);
  },
  again(id: string): void {
    change(id, { state: "waiting", share: 0, error: null });
    goOn();
  },
};
