import { expect, it } from "vitest";
import { dealMoney } from "@/test/samples";
import { moneySteps } from "./deal-money-model";

it("of each step tells what it has reached of the order, to the kopeck", () => {
  const money = dealMoney({
    ordered: "401.10",
    invoiced: "401.10",
    paid: "100.30",
    closed: "0.00",
  });
  expect(moneySteps(money)).toEqual([
    { step: "invoiced", amount: "401.10", rest: { kind: "none", amount: "0.00" } },
    { step: "paid", amount: "100.30", rest: { kind: "left", amount: "300.80" } },
    { step: "closed", amount: "0.00", rest: { kind: "left", amount: "401.10" } },
  ]);
});

it("of more than was ordered tells how much more", () => {
  const [invoiced] = moneySteps(dealMoney({ ordered: "401.00", invoiced: "500.00" }));
  expect(invoiced?.rest).toEqual({ kind: "over", amount: "99.00" });
});
