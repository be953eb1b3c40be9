import { describe, expect, it } from "vitest";
import { product } from "@/test/samples";
import {
  bodyOf,
  changesOf,
  emptyProduct,
  fieldsOf,
  isOtherRate,
  mistakesOf,
  ratesOf,
} from "./form-model";

const TODAY = "2026-11-29";

it("names what cannot be saved", () => {
  const fields = emptyProduct(" ", "");
  expect(mistakesOf(fields)).toEqual(["name"]);
  expect(
    mistakesOf({ ...fields, name: "Стол", price: "много", cost: "1,555", rateFrom: null }),
  ).toEqual(["price", "cost", "rateFrom"]);
});

it("sends sums as the server writes them, and the cost only from those who see it", () => {
  const fields = { ...emptyProduct("Стол ", "g1"), price: "1 600,5", cost: "900", article: " " };
  expect(bodyOf(fields, true, TODAY)).toMatchObject({
    name: "Стол",
    article: null,
    price: "1600.50",
    cost_price: "900.00",
    group_id: "g1",
    vat_rates: [{ from: "2000-01-01", rate: "none" }],
  });
  expect(bodyOf(fields, false, TODAY)).not.toHaveProperty("cost_price");
  expect(bodyOf({ ...fields, cost: "" }, true, TODAY)).toMatchObject({ cost_price: null });
});

describe("a change", () => {
  const saved = fieldsOf(product(), TODAY);

  it("holds what was touched and nothing else", () => {
    expect(changesOf(saved, saved, true, TODAY)).toEqual({});
    const typed = { ...saved, price: "13 000", group: "", article: " КР-104 " };
    expect(changesOf(saved, typed, true, TODAY)).toEqual({ price: "13000.00", group_id: null });
  });

  it("of the rate leaves the past as it was", () => {
    const typed = { ...saved, rate: "none" };
    expect(isOtherRate(saved, TODAY)).toBe(false);
    expect(isOtherRate(typed, TODAY)).toBe(true);
    expect(changesOf(saved, typed, true, TODAY)).toEqual({
      vat_rates: [...product().vat_rates, { from: TODAY, rate: "none" }],
    });
    expect(ratesOf({ ...typed, rateFrom: "2027-01-01" }, TODAY).at(-1)).toEqual({
      from: "2027-01-01",
      rate: "none",
    });
  });
});
