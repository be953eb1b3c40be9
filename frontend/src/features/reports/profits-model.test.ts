import { describe, expect, it } from "vitest";
import { profit } from "@/test/sales-samples";
import { columnsOf, isLoss, profitFigure, profitsQuestion } from "./profits-model";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

describe("what is asked of the profit of deals", () => {
  it("is what they are worth, unless payments are meant", () => {
    expect(profitsQuestion({ ...NOVEMBER, channel: "c1", as_of: "2026-11-30" })).toEqual({
      ...NOVEMBER,
      channel_id: "c1",
    });
    expect(profitsQuestion({ ...NOVEMBER, basis: "nonsense" })).toEqual(NOVEMBER);
  });

  it("is what is paid up to a day", () => {
    expect(profitsQuestion({ ...NOVEMBER, basis: "paid" })).toEqual({ ...NOVEMBER, basis: "paid" });
    expect(profitsQuestion({ ...NOVEMBER, basis: "paid", as_of: "2026-11-20" })).toEqual({
      ...NOVEMBER,
      basis: "paid",
      as_of: "2026-11-20",
    });
  });
});

describe("the profit of a deal", () => {
  it("tells payments only where they count", () => {
    expect(columnsOf(profit())).not.toContain("paid");
    expect(columnsOf(profit({ paid: "0.00" }))[0]).toBe("paid");
    expect(profitFigure(profit({ margin: null }), "margin")).toBeNull();
    expect(profitFigure(profit(), "profit")).toBe("350.00");
  });

  it("is a loss below nothing", () => {
    expect(isLoss(profit({ profit: "-0.01" }))).toBe(true);
    expect(isLoss(profit({ profit: "0.00" }))).toBe(false);
  });
});
