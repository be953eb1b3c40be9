import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { InboxRequest, Me, RequestWhole } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const request = (id: string): InboxRequest => ({
  id,
  number: 5,
  title: `Заявка ${id}`,
  amount: "0.00",
  state: "new",
  channel: { id: "c1", name: "Сайт" },
  arrived_at: "2026-11-20T10:00:00Z",
  version: 1,
});

const whole = (id: string): RequestWhole => ({
  request: request(id),
  source: {},
  similar: { contacts: [], companies: [], deals: [] },
});

let waiting: InboxRequest[] = [];

beforeEach(() => {
  waiting = [request("a"), request("b")];
  const permissions = ["requests.read", "requests.process"].map(
    (name) => ({ name, reach: "all" }) as const,
  );
  server.use(
    answer<Me>("get", "/me", { ...me, permissions: [...me.permissions, ...permissions] }),
    answer("get", "/channels", page([])),
    http.get("*/api/v1/requests", () => HttpResponse.json(page(waiting))),
    answer("get", "/requests/a", whole("a")),
    answer("get", "/requests/b", whole("b")),
  );
});

const shown = () => screen.findByRole("heading", { level: 2 });

describe("the inbox", () => {
  it("keeps what it showed first, though somebody else answers it", async () => {
    renderPage("/requests");
    expect((await shown()).textContent).toBe("Заявка a");
    waiting = [request("b")];
    window.dispatchEvent(new Event("visibilitychange"));
    const list = within(screen.getByRole("list", { name: "Новые заявки" }));
    await waitFor(() => expect(list.queryByText("Заявка a")).toBeNull());
    expect((await shown()).textContent).toBe("Заявка a");
  });

  it("sends one answer for two presses, and says why it is not taken", async () => {
    let count = 0;
    let reply = (): void => undefined;
    const released = new Promise<void>((resolve) => (reply = resolve));
    server.use(
      http.post("*/api/v1/requests/a/accept", async () => {
        count += 1;
        await released;
      }),
      refuse("post", "/requests/a/accept", {
        status: 422,
        code: "validation_failed",
        detail: "Этап требует причину",
      }),
    );
    renderPage("/requests");
    await screen.findByRole("button", { name: /^Принять/ });
    await userEvent.keyboard("[KeyA][KeyA]");
    await waitFor(() => expect(count).toBe(1));
    reply();
    expect((await screen.findByRole("alert")).textContent).toBe("Этап требует причину");
    await userEvent.click(screen.getByRole("button", { name: /^Присоединить/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await dialog.findByRole("textbox");
    expect(screen.queryByText("Этап требует причину")).toBeNull();
    expect(count).toBe(1);
  });
});
