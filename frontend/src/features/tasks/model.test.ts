import { expect, it } from "vitest";
import type { Task } from "@/shared/api/types";
import { changesOf, dayAfter, eveningOf, orderTasks } from "./model";

const task = (id: string, due_at: string, completed_at: string | null = null): Task => ({
  id,
  title: id,
  due_at,
  deal: null,
  responsible: null,
  completed_at,
  created_at: due_at,
  version: 1,
});

it("puts what is due first, and the last done on top of the done", () => {
  const order = orderTasks([
    task("done-early", "2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"),
    task("later", "2026-11-30T10:00:00Z"),
    task("done-late", "2026-11-01T10:00:00Z", "2026-11-09T10:00:00Z"),
    task("soon", "2026-11-23T10:00:00Z"),
  ]);
  expect(order.map((item) => item.id)).toEqual(["soon", "later", "done-late", "done-early"]);
});

it("finds the evening of a day in the account's zone", () => {
  expect(eveningOf("2026-11-22", "Europe/Moscow")).toBe("2026-11-22T15:00:00.000Z");
  expect(eveningOf("2026-11-22", "Asia/Vladivostok")).toBe("2026-11-22T08:00:00.000Z");
  expect(eveningOf("2026-11-22", "UTC")).toBe("2026-11-22T18:00:00.000Z");
});

it("counts days over months", () => {
  expect(dayAfter("2026-11-30", 1)).toBe("2026-12-01");
  expect(dayAfter("2026-12-31", 7)).toBe("2027-01-07");
});

it("sends of a task only what is another now", () => {
  const old = {
    ...task("Позвонить", "2026-11-22T07:30:00Z"),
    responsible: { id: "u1", name: "А" },
  };
  const draft = { title: "Позвонить ", day: "2026-11-22", responsibleId: "u1" };
  expect(changesOf(old, "2026-11-22", draft, "UTC")).toEqual({});
  expect(
    changesOf(old, "2026-11-22", { title: "", day: "2026-11-23", responsibleId: "u2" }, "UTC"),
  ).toEqual({ due_at: "2026-11-23T18:00:00.000Z", responsible_id: "u2" });
});
