// The period that is looked at, and an opening balance as it is typed.
import type { OpeningBalance, OpeningBalanceCreate, OpeningBalanceEdit } from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import type { Client, Period } from "./api";

/** This year up to today, as an акт сверки begins. */
export function thisYear(today: string): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** A day that was cleared is the usual one again. */
export function patched(
  period: Period,
  usual: Period,
  change: { from?: string | null; to?: string | null },
): Period {
  const { from = period.from, to = period.to } = change;
  return { from: from ?? usual.from, to: to ?? usual.to };
}

export const DEBTORS = ["client", "firm"] as const;
export type Debtor = (typeof DEBTORS)[number];

export type BalanceFields = {
  firm: string;
  day: string | null;
  debtor: Debtor;
  amount: string;
  contract: string;
};

export function fieldsOf(balance: OpeningBalance): BalanceFields {
  const { legal_entity: firm, on_date: day, amount, contract } = balance;
  return {
    firm: firm.id,
    day,
    debtor: amount.startsWith("-") ? "firm" : "client",
    amount: editableMoney(amount.replace("-", "")),
    contract: contract?.id ?? "",
  };
}

export type BalanceProblem = "day" | "amount";

export function problemsOf({ day, amount }: BalanceFields): BalanceProblem[] {
  return [
    ...(day === null ? (["day"] as const) : []),
    ...(parseMoney(amount) === null ? (["amount"] as const) : []),
  ];
}

/** Above zero the client owes us. */
function signed({ debtor, amount }: BalanceFields): string {
  const sum = parseMoney(amount) ?? "0.00";
  return debtor === "firm" && /[1-9]/.test(sum) ? `-${sum}` : sum;
}

export function createBody(fields: BalanceFields, client: Client): OpeningBalanceCreate {
  return {
    ...client,
    legal_entity_id: fields.firm,
    on_date: fields.day ?? "",
    amount: signed(fields),
    ...(fields.contract && { contract_id: fields.contract }),
  };
}

export function editBody(fields: BalanceFields): OpeningBalanceEdit {
  return { on_date: fields.day, amount: signed(fields) };
}

/** The same balance once more, when its removal is taken back. */
export function bodyAgain(balance: OpeningBalance): OpeningBalanceCreate {
  const { legal_entity, on_date, amount, contract, company_id, contact_id } = balance;
  return {
    legal_entity_id: legal_entity.id,
    on_date,
    amount,
    ...(company_id && { company_id }),
    ...(contact_id && { contact_id }),
    ...(contract && { contract_id: contract.id }),
  };
}
