import { expect, it } from "vitest";
import { pay } from "@/test/cost-samples";
import { bodyOf, fieldsOf, isPayBase, problemsOf } from "./pay-model";

it("names what is missing or wrong", () => {
  const empty = fieldsOf(null, "2026-11");
  expect(problemsOf(empty)).toEqual(["salary"]);
  const wrong = { ...empty, from: "", salary: "много", commission: "100,5" };
  expect(problemsOf(wrong)).toEqual(["from", "salary", "commission"]);
  expect(isPayBase("profit") && !isPayBase("kittens")).toBe(true);
});

it("is sent as the server counts, with the version of what is corrected", () => {
  const fields = { ...fieldsOf(pay(), "2026-11"), commission: "3,50" };
  expect(fields.from).toBe("2026-01");
  expect(bodyOf(fields, pay())).toEqual({
    salary: "90000.00",
    commission: "3.5",
    commission_of: "revenue",
    version: 1,
  });
  expect(bodyOf(fields, null)).not.toHaveProperty("version");
});
