import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { GetDealResponse } from "@/shared/api/generated/types.gen";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal } from "@/test/samples";

const task = {
  id: "t1",
  title: "Позвонить",
  due_at: "2026-11-22T07:30:00Z",
  responsible: { id: "u1", name: "Анна Смирнова" },
  completed_at: null,
  created_at: "2026-11-20T10:00:00Z",
  version: 2,
};

const user = (id: string, name: string) => ({ id, name, email: "", is_active: true, version: 1 });

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal()),
    answer("get", "/deals/d1/events", page([])),
    answer("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/files", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    answer("get", "/users", page([user("u1", "Анна Смирнова"), user("u2", "Павел Орлов")])),
    answer("get", "/deals/d1/tasks", page([task])),
  );
});

/** The first write comes late: somebody else has called the task otherwise. */
function changedByOthers(title: string): void {
  server.use(
    http.patch("*/api/v1/tasks/t1", async ({ request }) => {
      if (request.headers.get("If-Match") === '"2"') {
        server.use(answer("get", "/deals/d1/tasks", page([{ ...task, title, version: 3 }])));
        return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
      }
      sent.push(request.headers.get("If-Match"), await request.json());
      return HttpResponse.json({ ...task, title: "Написать", version: 4 });
    }),
  );
}

async function rewrite(title: string) {
  renderPage("/deals/d1");
  await userEvent.click(await screen.findByRole("button", { name: "Изменить задачу: Позвонить" }));
  const tasks = within(screen.getByRole("list", { name: "Задачи" }));
  const text = await tasks.findByLabelText("Задача");
  await userEvent.clear(text);
  await userEvent.type(text, title);
  return tasks;
}

describe("a task of a deal", () => {
  it("is changed in its place", async () => {
    server.use(
      http.patch("*/api/v1/tasks/t1", async ({ request }) => {
        sent.push(request.headers.get("If-Match"), await request.json());
        return HttpResponse.json({ ...task, version: 3 });
      }),
    );
    const tasks = await rewrite("Написать");
    await userEvent.selectOptions(tasks.getByLabelText("Ответственный"), "Павел Орлов");
    await userEvent.click(tasks.getByRole("button", { name: "Сохранить" }));
    await waitFor(() => expect(sent).toEqual(['"2"', { title: "Написать", responsible_id: "u2" }]));
    expect(await tasks.findByRole("checkbox", { name: "Позвонить" })).toBeDefined();
  });

  it("that somebody else has changed meanwhile shows both, and mine is written on request", async () => {
    changedByOthers("Съездить");
    const tasks = await rewrite("Написать");
    await userEvent.click(tasks.getByRole("button", { name: "Сохранить" }));
    const asked = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(asked.getByText("Съездить, 22.11.2026, Анна Смирнова")).toBeDefined();
    expect(asked.getByText("Написать, 22.11.2026, Анна Смирнова")).toBeDefined();
    await userEvent.click(asked.getByRole("button", { name: "Записать моё" }));
    await waitFor(() => expect(sent).toEqual(['"3"', { title: "Написать" }]));
    await waitFor(() => expect(tasks.queryByLabelText("Задача")).toBeNull());
  });

  it("stays as others have changed it, if that is the choice", async () => {
    changedByOthers("Съездить");
    const tasks = await rewrite("Написать");
    await userEvent.click(tasks.getByRole("button", { name: "Сохранить" }));
    await userEvent.click(await screen.findByRole("button", { name: "Оставить как сейчас" }));
    expect(await tasks.findByRole("checkbox", { name: "Съездить" })).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("being written anew is not lost by a stray «Отмена»", async () => {
    const tasks = await rewrite("Написать");
    await userEvent.click(tasks.getByRole("button", { name: "Отмена" }));
    await userEvent.click(await tasks.findByRole("button", { name: "Закрыть и стереть" }));
    expect(await tasks.findByRole("checkbox", { name: "Позвонить" })).toBeDefined();
  });
});

it("half a new task waits for its author to come back", async () => {
  const first = renderPage("/deals/d1");
  await userEvent.type(await screen.findByLabelText("Новая задача"), "Отправить чер");
  first.unmount();
  renderPage("/deals/d1");
  await waitFor(() =>
    expect(screen.getByLabelText("Новая задача")).toHaveProperty("value", "Отправить чер"),
  );
});
