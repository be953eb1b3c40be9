import { expect, it } from "vitest";
import { always, bodyOf, emptyProduct, mistakesOf, problemsOf } from "./form-model";

it("one rate is good for as long as the law knows it", () => {
  expect(always("22")).toEqual([{ from: "2026-01-01", rate: "22" }]);
  expect(always("none")).toEqual([{ from: "2000-01-01", rate: "none" }]);
});

it("names what cannot be saved", () => {
  const fields = emptyProduct(" ", "");
  expect(mistakesOf(fields)).toEqual(["name"]);
  const rates = [...fields.rates, { from: "", rate: "22" }];
  expect(mistakesOf({ ...fields, name: "Стол", price: "много", cost: "1,555", rates })).toEqual([
    "price",
    "cost",
    "rates",
  ]);
});

it("sends sums as the server writes them, and the cost only from those who see it", () => {
  const fields = { ...emptyProduct("Стол ", "g1"), price: "1 600,5", cost: "900", article: " " };
  expect(bodyOf(fields, true)).toMatchObject({
    name: "Стол",
    article: null,
    price: "1600.50",
    cost_price: "900.00",
    group_id: "g1",
  });
  expect(bodyOf(fields, false)).not.toHaveProperty("cost_price");
  expect(bodyOf({ ...fields, cost: "" }, true)).toMatchObject({ cost_price: null });
});

it("puts the server's words at their fields", () => {
  const told = [
    { pointer: "/vat_rates/0/rate", message: "нет такой" },
    { pointer: "/article", message: "занят" },
  ];
  expect(problemsOf(told)).toEqual({ vat_rates: "нет такой", article: "занят" });
});
