import { expect, it } from "vitest";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { correction } from "@/test/tax-samples";
import { beforeOf, changesOf, wayOf } from "./correction-model";
import { calculatedRateName, measureOf } from "./line-words";

it("a line stands beside what it was", () => {
  const draft = correction();
  expect(changesOf(draft)).toMatchObject([
    { before: { quantity: "3" }, after: { quantity: "2" }, isOther: true },
    { before: { title: "Стол" }, after: { title: "Стол" }, isOther: false },
  ]);
  expect(beforeOf(draft, "l1")?.amount).toBe("366.00");
  expect(beforeOf(draft, "l9")).toBeUndefined();
  expect(changesOf({ corrected: null, lines: draft.lines })).toEqual([]);
});

it("a difference has a way and a size", () => {
  expect(wayOf("-122.00")).toEqual({ way: "less", by: "122.00" });
  expect(wayOf("0.50")).toEqual({ way: "more", by: "0.50" });
  expect(wayOf("0.00").way).toBe("same");
});

it("what was is told in a line", () => {
  const [line = expect.fail()] = correction().lines;
  expect(measureOf(line)).toMatch(/^2 шт × 122,00\s₽$/);
  expect(measureOf({ ...line, quantity: "1.5", discount_percent: "2.5" })).toMatch(
    /^1,5 шт × 122,00\s₽, скидка 2,5 %$/,
  );
  expect([rateTitle("22"), rateTitle("none"), calculatedRateName("22")]).toEqual([
    "22 %",
    "без НДС",
    "22/122",
  ]);
  expect(calculatedRateName("none")).toBe("без НДС");
});
