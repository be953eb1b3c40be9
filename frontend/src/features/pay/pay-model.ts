// Pay as it is typed.
import type { EmployeePay, EmployeePaySet } from "@/shared/api/types";
import { editableMoney, parseDecimal, parseMoney } from "@/shared/lib/money";
import { isMonth } from "@/shared/lib/months";

export type PayFields = {
  from: string;
  salary: string;
  commission: string;
  of: EmployeePay["commission_of"];
};

export const PAY_BASES = ["revenue", "profit", "received"] as const;

export function isPayBase(value: string): value is PayFields["of"] {
  return PAY_BASES.some((one) => one === value);
}

export function fieldsOf(pay: EmployeePay | null, month: string): PayFields {
  return {
    from: pay?.from_month ?? month,
    salary: pay ? editableMoney(pay.salary) : "",
    commission: pay?.commission ?? "0",
    of: pay?.commission_of ?? "revenue",
  };
}

export type PayProblem = "from" | "salary" | "commission";

export function problemsOf({ from, salary, commission }: PayFields): PayProblem[] {
  const share = parseDecimal(commission, 2);
  return [
    ...(isMonth(from) ? [] : (["from"] as const)),
    ...(parseMoney(salary) === null ? (["salary"] as const) : []),
    ...(share === null || Number(share) > 100 ? (["commission"] as const) : []),
  ];
}

export function bodyOf(fields: PayFields, known: EmployeePay | null): EmployeePaySet {
  return {
    salary: parseMoney(fields.salary) ?? "0.00",
    commission: parseDecimal(fields.commission, 2) ?? "0",
    commission_of: fields.of,
    ...(known && { version: known.version }),
  };
}
