import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import type { SalesEvent } from "@/shared/api/types";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

it("a sales event is made with its days, and put into the archive", async () => {
  const sent: unknown[] = [];
  let events: SalesEvent[] = [];
  server.use(
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/cost-categories", page([])),
    http.get("*/api/v1/sales-events", () => HttpResponse.json(page(events))),
    http.post("*/api/v1/sales-events", async ({ request }) => {
      const body = (await request.json()) as SalesEvent;
      sent.push(body);
      events = [{ ...body, id: "e1", is_archived: false, version: 1 }];
      return HttpResponse.json(events[0], { status: 201 });
    }),
    http.patch("*/api/v1/sales-events/e1", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...events[0], is_archived: true, version: 2 });
    }),
  );
  renderPage("/settings/dictionaries");
  await userEvent.click(await screen.findByRole("button", { name: "Добавить событие" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Новое событие" }));
  const save = dialog.getByRole("button", { name: "Добавить событие" });
  await userEvent.click(save);
  expect(dialog.getByText("Назовите событие")).toBeDefined();
  fill(dialog.getByLabelText("Название"), "Выставка");
  // Until the calendar's code has come, the field only shows.
  await waitFor(() =>
    expect(dialog.getByLabelText("Последний день")).toHaveProperty("readOnly", false),
  );
  fill(dialog.getByLabelText("Первый день"), "01.12.2026");
  fill(dialog.getByLabelText("Последний день"), "30.11.2026");
  await userEvent.click(save);
  expect(await dialog.findByText("Не раньше первого")).toBeDefined();
  fill(dialog.getByLabelText("Последний день"), "03.12.2026");
  await userEvent.click(save);
  await waitFor(() =>
    expect(sent).toEqual([{ title: "Выставка", from_on: "2026-12-01", to_on: "2026-12-03" }]),
  );
  expect(await screen.findByText("01.12.2026 – 03.12.2026")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "В архив: Выставка" }));
  await waitFor(() => expect(sent.at(-1)).toEqual({ is_archived: true }));
});
