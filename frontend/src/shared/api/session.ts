// The access token lives here, in memory only; the refresh token is a cookie that scripts cannot read.
// One refresh runs at a time, in this tab (single flight) and across tabs (refresh-lock.ts).
import { ApiError } from "./api-error";
import { withRefreshLock } from "./refresh-lock";
import type { Session } from "./types";

/** `lost`: the session ended under an open page, so we ask for the password over it. `out`: the person left. */
export type SessionStatus = "unknown" | "active" | "lost" | "out";

type State = { status: SessionStatus; session: Session | null; expiresAt: number };

const REFRESH = "/api/v1/sessions/refresh";
const EARLY_MS = 15_000;
let state: State = { status: "unknown", session: null, expiresAt: 0 };
let refreshing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();
const waiters = new Set<(token: string) => void>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("canape");

channel?.addEventListener("message", (event) => {
  if (event.data === "signed-out") change({ status: "out", session: null, expiresAt: 0 });
});

function change(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

function begin(next: Session): string {
  const isAnothers = state.status === "lost" && isOther(next);
  change({ status: "active", session: next, expiresAt: Date.now() + next.expires_in * 1000 });
  if (isAnothers) void leave();
  else for (const resolve of waiters) resolve(next.access_token);
  waiters.clear();
  return next.access_token;
}

function isOther(next: Session): boolean {
  const now = state.session;
  return now !== null && (now.account.id !== next.account.id || now.user.id !== next.user.id);
}

/** The browser belongs to another person or firm now: nothing that this page asked may be asked in their name. */
function leave(): Promise<never> {
  window.location.assign("/board");
  return new Promise<never>(() => undefined);
}

async function renew(): Promise<string | null> {
  const next = await withRefreshLock(requestRefresh);
  return next && (isOther(next) ? leave() : begin(next));
}

async function requestRefresh(): Promise<Session | null> {
  const response = await fetch(new URL(REFRESH, window.location.origin), { method: "POST" }).catch(
    () => {
      throw ApiError.network();
    },
  );
  if (response.ok) {
    const body: unknown = await response.json();
    if (isSession(body)) return body;
  }
  if (response.status !== 401 && response.status !== 403) {
    throw await ApiError.fromResponse(response);
  }
  change({
    status: state.status === "active" || state.status === "lost" ? "lost" : "out",
    session: state.session,
    expiresAt: 0,
  });
  return null;
}

function isSession(body: unknown): body is Session {
  return (
    typeof body === "object" &&
    body !== null &&
    "access_token" in body &&
    typeof body.access_token === "string" &&
    "expires_in" in body &&
    typeof body.expires_in === "number" &&
    "account" in body &&
    "user" in body
  );
}

export const session = {
  status: (): SessionStatus => state.status,
  current: (): Session | null => state.session,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin,
  /** A token good for the next seconds, or the old one when it cannot be renewed now. */
  async freshToken(): Promise<string | undefined> {
    if (state.status === "active" && Date.now() > state.expiresAt - EARLY_MS)
      await session.refresh();
    return state.session?.access_token;
  },
  refresh(): Promise<string | null> {
    refreshing ??= renew().finally(() => {
      refreshing = null;
    });
    return refreshing;
  },
  /** Is somebody signed in? The cookie knows, also when another tab has signed in since. */
  async restore(): Promise<boolean> {
    if (state.status === "unknown" || state.status === "out") await session.refresh();
    return state.status === "active" || state.status === "lost";
  },
  nextSignIn(): Promise<string> {
    return new Promise((resolve) => {
      waiters.add(resolve);
    });
  },
  end(): void {
    channel?.postMessage("signed-out");
    change({ status: "out", session: null, expiresAt: 0 });
  },
};
