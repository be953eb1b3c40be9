import type { QueryClient } from "@tanstack/react-query";
import { doors } from "@/shared/api/doors";
import { session } from "@/shared/api/session";
import { forgetDrafts } from "@/shared/edit/draft-store";
import type { router as appRouter } from "./router";

/** Keeps the page true to the session: another person or firm empties the cache, leaving closes the page. */
export function watchSession(queries: QueryClient, router: typeof appRouter): void {
  let owner = "";
  let wasInside = false;
  doors.onClose(() => void router.navigate({ to: "/closed", ignoreBlocker: true }));
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
      forgetDrafts(owner);
      owner = "";
      queries.clear();
      void router.navigate({ to: "/login", ignoreBlocker: true });
    }
  });
}
