import { describe, expect, it } from "vitest";
import type { Pipeline, Stage } from "@/shared/api/types";
import { choosePipeline, neighbourStage, orderedStages, stageColor } from "./model";

const stage = (id: string, position: number): Stage => ({
  id,
  name: id,
  kind: "open",
  position,
  norm_days: null,
  required_fields: [],
});
const pipeline = (id: string, isDefault = false): Pipeline => ({
  id,
  name: id,
  position: 1,
  is_default: isDefault,
  version: 1,
  stages: [stage("b", 2), stage("a", 1)],
});

describe("pipelines", () => {
  it("orders stages by their place", () => {
    expect(orderedStages(pipeline("p")).map((item) => item.id)).toEqual(["a", "b"]);
  });

  it("opens the asked pipeline, else the default, else the first", () => {
    const list = [pipeline("x"), pipeline("y", true)];
    expect(choosePipeline(list, "x")?.id).toBe("x");
    expect(choosePipeline(list, "gone")?.id).toBe("y");
    expect(choosePipeline([pipeline("z")], undefined)?.id).toBe("z");
    expect(choosePipeline([], undefined)).toBeUndefined();
  });

  it("stops at both ends", () => {
    const stages = [stage("a", 1), stage("b", 2)];
    expect(neighbourStage(stages, "a", 1)?.id).toBe("b");
    expect(neighbourStage(stages, "a", -1)).toBeUndefined();
    expect(neighbourStage(stages, "b", 1)).toBeUndefined();
    expect(neighbourStage(stages, "none", 1)).toBeUndefined();
  });

  it("colours a stage by its place or its meaning", () => {
    expect(stageColor({ kind: "won", position: 4 })).toBe("teal");
    expect(stageColor({ kind: "lost", position: 9 })).toBe("red");
    expect(stageColor({ kind: "open", position: 0 })).toBe("blue");
    expect(stageColor({ kind: "open", position: 6 })).toBe("blue");
  });
});
