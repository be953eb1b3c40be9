import type { Me } from "@/shared/api/types";

const OPEN = new Set(["trial", "active", "closing"]);

/** Nothing but the page that says why can be shown: the term is over, or the password must change. */
export function isClosed(me: Me): boolean {
  return me.user.must_change_password || !OPEN.has(me.account.state);
}
