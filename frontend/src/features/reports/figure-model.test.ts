import { describe, expect, it } from "vitest";
import { changeOf, compareFigures, formatFigure, heightOf, isNothing } from "./figure-model";

const text = (...given: Parameters<typeof formatFigure>): string =>
  formatFigure(...given).replaceAll(/[\u00a0\u202f]/g, " ");

describe("a figure", () => {
  it("is read in its unit", () => {
    expect(text("count", 12408)).toBe("12 408");
    expect(text("money", "1234567.50")).toBe("1 234 567,50 ₽");
    expect(text("money", "1800.00")).toBe("1 800 ₽");
    expect(text("percent", "66.67")).toBe("66,67 %");
    expect(text("days", "3.50")).toBe("3,5 дн.");
    expect(text("percent", null)).toBe("—");
  });

  it("keeps its kopecks, however large it is", () => {
    expect(text("money", "90071992547409931.07")).toBe("90 071 992 547 409 931,07 ₽");
    expect(changeOf("90071992547409931.07", "90071992547409931.06")).toEqual({
      way: "up",
      size: "0.01",
    });
  });

  it("is more, less or the same as before, unless one of both is none", () => {
    expect(changeOf(7, 9)).toEqual({ way: "down", size: 2 });
    expect(changeOf("-5.00", "10.50")).toEqual({ way: "down", size: "15.50" });
    expect(changeOf("66.67", "66.67")).toEqual({ way: "none", size: "0.00" });
    expect(changeOf(0, 0)).toEqual({ way: "none", size: 0 });
    expect(changeOf(null, "1.00")).toBeNull();
    expect(changeOf("1.00", null)).toBeNull();
  });

  it("is nothing when there is no deal behind it", () => {
    expect([null, 0, "0.00", "-0.00"].map(isNothing)).toEqual([true, true, true, true]);
    expect([1, "0.01", "-0.01", "100.00"].map(isNothing)).toEqual([false, false, false, false]);
  });

  it("is compared as a number, not as a text", () => {
    expect(compareFigures("9.00", "10.00")).toBe(-1);
    expect(compareFigures("-9.00", "-10.00")).toBe(1);
    expect(compareFigures(3, 3)).toBe(0);
    expect(compareFigures(null, "-10.00")).toBe(-1);
  });

  it("lies on the axis of a chart where its number is", () => {
    expect([heightOf("12.50"), heightOf(3), heightOf(null)]).toEqual([12.5, 3, null]);
  });
});
