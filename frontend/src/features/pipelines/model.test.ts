import { describe, expect, it } from "vitest";
import { pipeline } from "@/test/samples";
import { afterStep, lastOpen, parseNorm } from "./model";

const { stages } = pipeline();

describe("stages", () => {
  it.each([
    ["work", -1, null],
    ["won", -1, "new"],
    ["new", 1, "work"],
    ["new", -1, undefined],
    ["lost", 1, undefined],
    ["gone", 1, undefined],
  ] as const)("%s by %s stands after %s", (id, step, after) => {
    expect(afterStep(stages, id, step)).toBe(after);
  });

  it("adds a new stage before the closing ones", () => {
    expect(lastOpen(stages)).toBe("work");
    expect(lastOpen([])).toBeNull();
  });

  it("reads a norm of days", () => {
    expect(parseNorm(" 7 ")).toBe(7);
    expect(parseNorm("7 дн.")).toBe(7);
    expect(parseNorm("")).toBeNull();
    expect(parseNorm("0")).toBeUndefined();
    expect(parseNorm("1,5")).toBeUndefined();
  });
});
