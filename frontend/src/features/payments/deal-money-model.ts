// From what was ordered to what is closed: how much of the order each step has reached. Sums are the server's.
import type { DealMoney } from "@/shared/api/types";
import { subtractMoney } from "@/shared/lib/money";
import { isBelowZero, isZero } from "./sums";

const STEPS = ["invoiced", "paid", "closed"] as const;
export type MoneyStep = (typeof STEPS)[number];

/** What is still wanting, that nothing is, or what goes beyond the order. */
export type MoneyRest = { kind: "left" | "none" | "over"; amount: string };

export function moneySteps(
  money: DealMoney,
): { step: MoneyStep; amount: string; rest: MoneyRest }[] {
  return STEPS.map((step) => ({
    step,
    amount: money[step],
    rest: restOf(money.ordered, money[step]),
  }));
}

function restOf(ordered: string, reached: string): MoneyRest {
  const amount = subtractMoney(ordered, reached);
  if (isZero(amount)) return { kind: "none", amount };
  if (isBelowZero(amount)) return { kind: "over", amount: subtractMoney(reached, ordered) };
  return { kind: "left", amount };
}
