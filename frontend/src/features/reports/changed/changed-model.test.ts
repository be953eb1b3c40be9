import { describe, expect, it } from "vitest";
import { changedDeal, report } from "@/test/report-samples";
import { changedOf, sinceText, thenText } from "./changed-model";

const text = (value: string): string => value.replaceAll(/[\u00a0\u202f]/g, " ");

describe("what has changed since the days of a report", () => {
  it("is asked of the report that is shown, with its filter", () => {
    expect(changedOf(report(), { from: "2026-12-01", channel: "c1", split: "month" })).toEqual({
      report: "employees",
      from: "2026-11-01",
      to: "2026-11-30",
      channel_id: "c1",
    });
  });

  it("is said by how the deal was closed and what became of it", () => {
    const deal = changedDeal("d1");
    expect(text(thenText(deal))).toBe("Была выиграна 20.11.2026, Анна");
    expect(text(thenText({ ...deal, was: "lost", was_responsible: null }))).toBe(
      "Была проиграна 20.11.2026",
    );
    expect(text(sinceText(deal))).toMatch(
      /^открыта заново 24.11.2026, \d\d:\d\d, Борис · сейчас в работе$/,
    );
    const won = { ...deal, status: "won" as const, closed_on: "2026-11-25" };
    expect(text(sinceText(won))).toContain("сейчас выиграна, 25.11.2026");
    expect(text(sinceText({ ...won, status: "lost" }))).toContain("сейчас проиграна, 25.11.2026");
  });

  it("is said of what went to the trash as it was", () => {
    const gone = changedDeal("d1", {
      reopened_at: null,
      reopened_by: null,
      status: "won",
      closed_on: "2026-11-20",
      deleted_at: "2026-11-24T09:00:00Z",
    });
    expect(text(sinceText(gone))).toMatch(/^в корзине с 24.11.2026/);
  });
});
