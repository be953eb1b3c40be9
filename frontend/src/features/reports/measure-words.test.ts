import { describe, expect, it } from "vitest";
import { measureMeaning, measureName } from "./measure-words";

describe("how a figure is counted", () => {
  it("is said of customers and of what one costs", () => {
    expect(measureName("customers")).toBe("Новые клиенты");
    expect(measureMeaning("cost_per_customer")).toContain("÷ новые клиенты");
  });

  it("says of rows of products that a deal with two is counted with each", () => {
    const plain = measureMeaning("lost", ["loss_reason"]) ?? "";
    expect(plain).not.toContain("товар");
    expect(measureMeaning("lost", ["loss_reason", "product"])).toMatch(
      new RegExp(`^${plain}.+с двумя товарами считается с каждым`),
    );
    expect(measureMeaning("conversion", ["product"])).toBe(measureMeaning("conversion"));
  });

  it("is not known of what is newer than the page", () => {
    expect(measureMeaning("luck", ["product"])).toBeNull();
    expect(measureName("luck")).toBe("luck");
  });
});
