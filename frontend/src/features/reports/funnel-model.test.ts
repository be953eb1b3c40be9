import { describe, expect, it } from "vitest";
import { funnel, funnelStage } from "@/test/funnel-samples";
import { dealsOfStage, funnelChart, funnelQuestion, isEmpty, modeIn } from "./funnel-model";
import { pathsQuestion } from "./movement-model";

const search = { from: "2026-11-01", to: "2026-11-30", pipeline: "p1", tag: "опт" };
const asked = { from: "2026-11-01", to: "2026-11-30", pipeline_id: "p1", tag: "опт" };

describe("a funnel", () => {
  it("asks what the address says, and of what it does not know nothing", () => {
    expect(funnelQuestion(search)).toEqual(asked);
    expect(funnelQuestion({ ...search, mode: "moves" })).toEqual({ ...asked, mode: "moves" });
    expect(modeIn({ mode: "moon" })).toBe("cohort");
  });

  it("has deals behind what passes a stage, and behind nothing else", () => {
    const moves = { ...search, mode: "moves", cell: "s1" };
    expect(dealsOfStage(funnel(), { ...moves, behind: "went_on" })).toEqual({
      ...asked,
      mode: "moves",
      at: "s1",
      passing: "went_on",
    });
    expect(dealsOfStage(funnel(), { ...moves, behind: "median" })).toBeNull();
    expect(dealsOfStage(funnel(), { ...moves, cell: "s9", behind: "won" })).toBeNull();
  });

  it("is empty where nobody came and nobody left", () => {
    expect(isEmpty(funnel())).toBe(false);
    expect(isEmpty(funnel({ stages: [funnelStage("s1", "Новая")] }))).toBe(true);
    const left = funnelStage("s1", "Новая", { median_seconds: 0 });
    expect(isEmpty(funnel({ stages: [left] }))).toBe(false);
  });

  it("is drawn in the order of its stages", () => {
    const chart = funnelChart(funnel(), (drawn) => drawn);
    expect(chart.categories).toEqual(["Новая", "Счёт выставлен"]);
    expect(chart.series).toMatchObject([
      { name: "entered", values: [1204, 0], texts: ["1\u00a0204", "0"] },
      { name: "went_on", values: [903, 0] },
      { name: "lost", values: [120, 0] },
    ]);
  });
});

describe("the movement of deals", () => {
  it("asks for all deals, or for those that stand still", () => {
    expect(pathsQuestion(search)).toEqual(asked);
    expect(pathsQuestion({ ...search, standing: "stuck" })).toEqual({
      ...asked,
      standing: "stuck",
    });
    expect(pathsQuestion({ ...search, standing: "moon" })).toEqual(asked);
  });
});
