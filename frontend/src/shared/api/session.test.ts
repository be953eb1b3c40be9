import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RefreshSessionResponse } from "@/shared/api/generated/types.gen";
import { answer, refuse, session as sample } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";

/** A fresh tab: the session's memory is a module's. */
async function openTab() {
  vi.resetModules();
  const [{ session }, { getMe }] = await Promise.all([
    import("./session"),
    import("./generated/operations/get-me.gen"),
  ]);
  return { session, getMe };
}

let refreshes = 0;

function countRefreshes(): void {
  server.use(
    http.post("*/api/v1/sessions/refresh", () => {
      refreshes += 1;
      const next: RefreshSessionResponse = { ...sample, access_token: `token-${refreshes + 1}` };
      return HttpResponse.json(next);
    }),
  );
}

beforeEach(() => {
  refreshes = 0;
});

describe("the session", () => {
  it("asks the cookie once, however many ask at the same time", async () => {
    countRefreshes();
    const { session } = await openTab();
    const tokens = await Promise.all([session.refresh(), session.refresh(), session.restore()]);
    expect(refreshes).toBe(1);
    expect(tokens).toEqual(["token-2", "token-2", true]);
    expect(session.status()).toBe("active");
  });

  it("is out when the cookie is not good", async () => {
    server.use(refuse("post", "/sessions/refresh", { status: 401, code: "session_ended" }));
    const { session } = await openTab();
    expect(await session.restore()).toBe(false);
    expect(session.status()).toBe("out");
  });

  it("says so when the server is away, and does not sign anybody out", async () => {
    server.use(refuse("post", "/sessions/refresh", { status: 503, code: "overloaded" }));
    const { session } = await openTab();
    await expect(session.restore()).rejects.toMatchObject({ status: 503 });
    expect(session.status()).toBe("unknown");
  });

  it("renews a token that ended and repeats the request once", async () => {
    countRefreshes();
    const seen: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/me", ({ request }) => {
        const header = request.headers.get("Authorization");
        seen.push(header);
        if (header === "Bearer token-1") return HttpResponse.json({}, { status: 401 });
        return HttpResponse.json({ user: {} });
      }),
    );
    const { session, getMe } = await openTab();
    session.begin(sample);
    await getMe({ throwOnError: true });
    expect(seen).toEqual(["Bearer token-1", "Bearer token-2"]);
    expect(refreshes).toBe(1);
  });

  it("keeps the request waiting while the person signs in again over the page", async () => {
    server.use(refuse("post", "/sessions/refresh", { status: 401, code: "session_ended" }));
    server.use(
      http.get("*/api/v1/me", ({ request }) =>
        request.headers.get("Authorization") === "Bearer token-new"
          ? HttpResponse.json({ user: { id: "u1" } })
          : HttpResponse.json({}, { status: 401 }),
      ),
    );
    const { session, getMe } = await openTab();
    session.begin(sample);
    const waiting = getMe({ throwOnError: true });
    await vi.waitFor(() => expect(session.status()).toBe("lost"));
    session.begin({ ...sample, access_token: "token-new" });
    await expect(waiting).resolves.toMatchObject({ data: { user: { id: "u1" } } });
    expect(session.status()).toBe("active");
  });

  describe("of another firm in the same browser", () => {
    const other = { ...sample, account: { ...sample.account, id: "a2" }, access_token: "token-b" };
    const assign = vi.fn<(address: string) => void>();
    let tokens: (string | null)[] = [];

    beforeEach(() => {
      tokens = [];
      assign.mockClear();
      vi.stubGlobal("window", { location: { origin: window.location.origin, assign } });
      server.use(
        http.get("*/api/v1/me", ({ request }) => {
          tokens.push(request.headers.get("Authorization"));
          return HttpResponse.json({}, { status: 401 });
        }),
      );
    });
    afterEach(() => vi.unstubAllGlobals());

    it("does not get what this page asks", async () => {
      server.use(answer("post", "/sessions/refresh", other));
      const { session, getMe } = await openTab();
      session.begin(sample);
      void getMe();
      await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/board"));
      expect(tokens).toEqual(["Bearer token-1"]);
      expect(session.current()?.account.id).toBe("a1");
    });

    it("does not get what waits for the next sign-in", async () => {
      server.use(refuse("post", "/sessions/refresh", { status: 401, code: "session_ended" }));
      const { session, getMe } = await openTab();
      session.begin(sample);
      void getMe();
      await vi.waitFor(() => expect(session.status()).toBe("lost"));
      session.begin(other);
      expect(assign).toHaveBeenCalledWith("/board");
      await session.freshToken();
      expect(tokens).toEqual(["Bearer token-1"]);
    });
  });
});
