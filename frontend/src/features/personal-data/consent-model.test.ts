import { describe, expect, it } from "vitest";
import type { Consent } from "@/shared/api/types";
import { bodyOf, draftOf, inOrder, problemsOf, withdrawalOf } from "./consent-model";

const TODAY = "2026-11-23";

describe("a consent that is typed in", () => {
  it("names a version or a text, and a day that has come", () => {
    const draft = draftOf(TODAY);
    expect(problemsOf(draft, TODAY)).toEqual({ text: true });
    expect(problemsOf({ ...draft, textVersion: "3" }, TODAY)).toEqual({});
    expect(problemsOf({ ...draft, text: "Согласна" }, TODAY)).toEqual({});
    const tomorrow = { ...draft, text: "Согласна", day: "2026-11-24" };
    expect(problemsOf(tomorrow, TODAY)).toEqual({ day: true });
    expect(problemsOf({ ...tomorrow, day: null }, TODAY)).toEqual({ day: true });
  });

  it("of today is of now, of another day is of some hour of it", () => {
    const draft = { ...draftOf(TODAY), textVersion: " 3 ", address: " " };
    expect(bodyOf(draft, TODAY)).toEqual({
      purpose: "processing",
      text_version: "3",
      text: null,
      way: "form",
      address: null,
    });
    const before = { ...draft, day: "2026-09-01" };
    expect(withdrawalOf(before, TODAY)).toEqual({
      way: "form",
      address: null,
      at: "2026-09-01T09:00:00Z",
    });
  });

  it("stands below what holds once it is withdrawn", () => {
    const given = { at: "", way: "form" as const, address: null, recorded_at: "" };
    const one = (id: string, isWithdrawn: boolean): Consent => ({
      id,
      contact_id: "k1",
      purpose: "advertising",
      text_version: "3",
      text: null,
      given,
      withdrawn: isWithdrawn ? given : null,
      version: 1,
    });
    const all = [one("a", true), one("b", false), one("c", true), one("d", false)];
    expect(inOrder(all).map(({ id }) => id)).toEqual(["b", "d", "a", "c"]);
  });
});
