import { expect, it } from "vitest";
import { openingBalance } from "@/test/samples";
import {
  bodyAgain,
  createBody,
  editBody,
  fieldsOf,
  patched,
  problemsOf,
  thisYear,
} from "./settlement-model";

it("the period is this year up to today, and a cleared day is the usual one again", () => {
  const usual = thisYear("2026-11-22");
  expect(usual).toEqual({ from: "2026-01-01", to: "2026-11-22" });
  const chosen = patched(usual, usual, { from: "2026-03-01" });
  expect(chosen).toEqual({ from: "2026-03-01", to: "2026-11-22" });
  expect(patched(chosen, usual, { from: null })).toEqual(usual);
});

it("an opening balance is a sum and who owes it", () => {
  const fields = fieldsOf(openingBalance({ amount: "-1500.50" }));
  expect(fields).toMatchObject({ debtor: "firm", amount: "1\u00a0500,50", day: "2026-01-01" });
  expect(editBody(fields)).toEqual({ on_date: "2026-01-01", amount: "-1500.50" });
  expect(editBody({ ...fields, debtor: "client" }).amount).toBe("1500.50");
  expect(editBody({ ...fields, amount: "0" }).amount).toBe("0.00");
  expect(problemsOf({ ...fields, day: null, amount: "сто" })).toEqual(["day", "amount"]);
  expect(problemsOf(fields)).toEqual([]);
});

it("is written down for a client, of one contract or of all the rest", () => {
  const fields = { ...fieldsOf(openingBalance()), contract: "" };
  const body = { company_id: "m1", legal_entity_id: "f1", on_date: "2026-01-01" };
  expect(createBody(fields, { company_id: "m1" })).toEqual({ ...body, amount: "1500.00" });
  expect(createBody({ ...fields, contract: "w5" }, { contact_id: "k1" })).toMatchObject({
    contact_id: "k1",
    contract_id: "w5",
  });
  expect(bodyAgain(openingBalance())).toEqual({ ...body, amount: "1500.00" });
});
