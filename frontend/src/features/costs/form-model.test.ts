import { expect, it } from "vitest";
import { cost, recurringCost } from "@/test/cost-samples";
import {
  bodyAgain,
  createBody,
  editRuleBody,
  fieldsOf,
  problemsOf,
  repeatBody,
} from "./form-model";

const empty = fieldsOf({ kind: "new", month: "2026-11", repeats: false });

it("names what is missing or wrong", () => {
  expect(problemsOf(empty)).toEqual(["category", "amount"]);
  const wrong = {
    ...empty,
    month: "",
    kind: "deal" as const,
    category: "k1",
    amount: "0",
    vat: "много",
  };
  expect(problemsOf(wrong)).toEqual(["month", "subject", "amount", "vat"]);
  const ended = { ...empty, repeats: true, until: "2026-10", category: "k1", amount: "5" };
  expect(problemsOf(ended)).toEqual(["until"]);
});

it("is sent as the server counts", () => {
  const typed = { ...empty, category: "k1", amount: "1 200,5", vat: "", note: " Склад " };
  expect(createBody(typed)).toEqual({
    month: "2026-11",
    subject: { kind: "firm" },
    category_id: "k1",
    amount: "1200.50",
    vat_amount: "0.00",
    note: "Склад",
  });
  const subject = { id: "n1", name: "Сайт" };
  const monthly = repeatBody({ ...typed, kind: "channel", subject, until: "2026-12" });
  expect(monthly).toMatchObject({
    from_month: "2026-11",
    to_month: "2026-12",
    subject: { kind: "channel", id: "n1" },
  });
});

it("comes back from what is kept", () => {
  expect(bodyAgain(cost())).toMatchObject({
    month: "2026-11",
    subject: { kind: "firm" },
    amount: "1200.00",
    vat_amount: "200.00",
  });
  const rule = fieldsOf({ kind: "rule", of: recurringCost() });
  expect(rule).toMatchObject({ month: "2026-09", until: "", repeats: true });
  expect(editRuleBody({ ...rule, until: "2026-12" })).toMatchObject({ to_month: "2026-12" });
});
