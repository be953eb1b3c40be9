import { useSyncExternalStore } from "react";

/** Where the new deal goes; nothing said means the default pipeline's first stage. */
export type CreateRequest = { pipelineId?: string; stageId?: string };

let request: CreateRequest | null = null;
const listeners = new Set<() => void>();

function set(next: CreateRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

/** Any page may ask for a new deal; the one dialog of the shell answers. */
export const createRequest = {
  open: (wish: CreateRequest): void => set(wish),
  close: (): void => set(null),
};

export function useCreateRequest(): CreateRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
  );
}
