import type { QueryClient } from "@tanstack/react-query";
import { keepLine } from "./line";
import { renewal } from "./renewal";

/** Keeps what is shown up to date, for one person in one account, until told to stop. */
export function startLive(queries: QueryClient, accountId: string, userId: string): () => void {
  const renew = renewal(queries, userId);
  const hangUp = keepLine(`${accountId}-${userId}`, (frame) => renew.accept(frame));
  return () => {
    hangUp();
    renew.end();
  };
}
