import { expect, it } from "vitest";
import { ageOf, isLate, minutesSince, neighbourOf, readInbox } from "./model";

it("an address means what it says, and nothing else", () => {
  expect(readInbox({ id: "a", answered: "true", channel: "c", more: 1 })).toEqual({
    id: "a",
    answered: true,
    channel: "c",
  });
  expect(readInbox({ id: "", answered: "no", channel: 5 })).toEqual({});
});

it("an age is told in the largest unit that fits", () => {
  const now = Date.parse("2026-11-28T12:00:00Z");
  expect(minutesSince("2026-11-28T11:47:30Z", now)).toBe(12);
  expect(minutesSince("2026-11-28T12:00:05Z", now)).toBe(0);
  expect(ageOf(12)).toEqual({ value: 12, unit: "minute" });
  expect(ageOf(60)).toEqual({ value: 1, unit: "hour" });
  expect(ageOf(47 * 60)).toEqual({ value: 47, unit: "hour" });
  expect(ageOf(72 * 60)).toEqual({ value: 3, unit: "day" });
});

it("the keys go up and down and stop at the ends", () => {
  const items = [{ id: "a" }, { id: "b" }];
  expect(neighbourOf(items, "a", 1)).toEqual({ id: "b" });
  expect(neighbourOf(items, "b", 1)).toEqual({ id: "b" });
  expect(neighbourOf(items, "a", -1)).toEqual({ id: "a" });
  expect(neighbourOf([], "a", 1)).toBeUndefined();
});

it("a request is late once it has waited for longer than it may", () => {
  const now = Date.parse("2026-11-28T12:00:00Z");
  expect(readInbox({ late: "true" })).toEqual({ late: true });
  expect(isLate({ arrived_at: "2026-11-28T11:29:59Z" }, now)).toBe(true);
  expect(isLate({ arrived_at: "2026-11-28T11:30:00Z" }, now)).toBe(false);
});
