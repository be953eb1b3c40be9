import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { session } from "@/shared/api/session";
import type { SessionRow } from "@/shared/api/types";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const row = (id: string, is_current: boolean): SessionRow => ({
  id,
  user_agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537",
  address: "203.0.113.7",
  created_at: "2026-11-20T10:00:00Z",
  last_used_at: "2026-11-20T10:00:00Z",
  is_current,
});

it("a stranger's session is reported, and this one ends with all the others", async () => {
  let reported = 0;
  server.use(
    answer("get", "/sessions", page([row("s1", true), row("s2", false)])),
    http.post("*/api/v1/sessions/s2/report", () => {
      reported += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderPage("/settings/sessions");
  await userEvent.click(await screen.findByRole("button", { name: "Это не я: Chrome, Windows" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Это не вы?" }));
  expect(dialog.getByText(/придумать новый пароль/)).toBeDefined();
  expect(reported).toBe(0);
  await userEvent.click(dialog.getByRole("button", { name: "Завершить все сеансы" }));
  await waitFor(() => expect(session.status()).toBe("out"));
  expect(reported).toBe(1);
});
