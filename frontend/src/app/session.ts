import type { QueryClient } from "@tanstack/react-query";
import { session } from "@/shared/api/session";
import type { router as appRouter } from "./router";

/** Keeps the page true to the session: another person or firm empties the cache, leaving closes the page. */
export function watchSession(queries: QueryClient, router: typeof appRouter): void {
  let owner = "";
  let wasInside = false;
  session.subscribe(() => {
    const status = session.status();
    const now = session.current();
    if (status === "active" && now) {
      const next = `${now.account.id}/${now.user.id}`;
      if (owner && owner !== next) queries.clear();
      owner = next;
      wasInside = true;
    }
    if (status === "out" && wasInside) {
      wasInside = false;
      owner = "";
      queries.clear();
      void router.navigate({ to: "/login" });
    }
  });
}
