import { expect, it } from "vitest";
import { effectOf, heldOn, versionsOf } from "./history-model";

const items = ["2026-01-10", "2026-01-20"].map((valid_from) => ({
  valid_from,
  requisites: { form: "organisation" as const },
}));

it("a day takes what began last; before the first, the first", () => {
  const heldFrom = (day: string) => heldOn(items, day)?.valid_from;
  expect(
    ["2026-01-01", "2026-01-10", "2026-01-19", "2026-01-20", "2026-02-01"].map(heldFrom),
  ).toEqual(["2026-01-10", "2026-01-10", "2026-01-10", "2026-01-20", "2026-01-20"]);
  expect(heldOn([], "2026-01-01")).toBeUndefined();
});

it("the latest stand first, each with what it is today", () => {
  const standings = (today: string) => versionsOf(items, today).map(({ standing }) => standing);
  expect(standings("2026-01-15")).toEqual(["comes", "holds"]);
  expect(standings("2026-01-20")).toEqual(["holds", "past"]);
  expect(standings("2026-01-01")).toEqual(["comes", "comes"]);
});

it("writing from a day on corrects, follows, or comes later", () => {
  expect(effectOf([], "2026-01-15", "2026-01-15")).toBe("first");
  expect(effectOf(items, "2026-01-10", "2026-01-15")).toBe("corrects");
  expect(effectOf(items, "2026-01-15", "2026-01-15")).toBe("follows");
  expect(effectOf(items, "2026-01-16", "2026-01-15")).toBe("comes");
});
