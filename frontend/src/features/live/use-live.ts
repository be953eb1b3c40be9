import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { whenIdle } from "@/shared/lib/when-idle";

/** What others change shows itself without reloading. Fetched when the page has shown itself. */
export function useLive(accountId: string, userId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let isOver = false;
    let stop: (() => void) | undefined;
    const begin = async (): Promise<void> => {
      const { startLive } = await import("./start");
      if (!isOver) stop = startLive(queries, accountId, userId);
    };
    // Without it the pages work as before; the next page tries again.
    const cancel = whenIdle(() => void begin().catch(() => undefined));
    return () => {
      isOver = true;
      cancel();
      stop?.();
    };
  }, [queries, accountId, userId]);
}
