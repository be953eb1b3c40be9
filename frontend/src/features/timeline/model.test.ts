import { expect, it } from "vitest";
import { changesIn, mergeTimeline, nameIn } from "./model";

const event = (seq: number, at: string, kind = "deal.created") => ({
  seq,
  at,
  actor: { kind: "user" as const, id: null, name: "Анна" },
  kind,
  data: {},
});
const note = (id: string, at: string) => ({
  id,
  text: "т",
  author: null,
  created_at: at,
  updated_at: at,
  version: 1,
});

it("tells one story, newest first, each note once", () => {
  const story = mergeTimeline(
    [
      event(4, "2026-11-22T13:00:00Z", "document.printed"),
      event(3, "2026-11-22T13:00:00Z", "deal.ranked"),
      event(2, "2026-11-22T12:00:00Z", "note.created"),
      event(1, "2026-11-22T10:00:00Z"),
    ],
    [note("n1", "2026-11-22T12:00:00Z"), note("n0", "2026-11-22T10:00:00Z")],
  );
  expect(story.map((entry) => entry.id)).toEqual(["n1", "event-1", "n0"]);
});

it("reads a name wherever the event keeps it", () => {
  expect(nameIn({ to: { id: "1", name: "Договор" } }, "to")).toBe("Договор");
  expect(nameIn({ stage: "Новая" }, "to", "stage")).toBe("Новая");
  expect(nameIn({ to: { id: "1" }, stage: 5 }, "to", "stage")).toBeNull();
});

it("reads what an edit changed and nothing else", () => {
  const changes = [
    { field: "amount", from: "1.00", to: "2.00" },
    { field: "tags" },
    { x: 1 },
    null,
  ];
  expect(changesIn({ changes })).toEqual([
    { field: "amount", from: "1.00", to: "2.00" },
    { field: "tags", from: null, to: null },
  ]);
  expect(changesIn({ changes: "?" })).toEqual([]);
});
