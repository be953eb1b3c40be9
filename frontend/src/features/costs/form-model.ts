// A cost as it is typed: once, or each month.
import type {
  Cost,
  CostCreate,
  CostEdit,
  CostSubjectKind,
  RecurringCost,
  RecurringCostCreate,
  RecurringCostEdit,
} from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import { isMonth } from "@/shared/lib/months";

/** What is written down: something new, or what is there already. */
export type CostWish =
  | { kind: "new"; month: string; repeats: boolean }
  | { kind: "cost"; of: Cost }
  | { kind: "rule"; of: RecurringCost };

export type CostFields = {
  month: string;
  /** The last month of what comes again; empty: until somebody ends it. */
  until: string;
  repeats: boolean;
  kind: CostSubjectKind;
  subject: { id: string; name: string } | null;
  category: string;
  amount: string;
  vat: string;
  note: string;
};

export function fieldsOf(wish: CostWish): CostFields {
  if (wish.kind === "new") {
    const { month, repeats } = wish;
    return {
      month,
      until: "",
      repeats,
      kind: "firm",
      subject: null,
      category: "",
      amount: "",
      vat: "",
      note: "",
    };
  }
  const { of } = wish;
  const { kind, id, name } = of.subject;
  return {
    month: "month" in of ? of.month : of.from_month,
    until: "to_month" in of ? (of.to_month ?? "") : "",
    repeats: wish.kind === "rule",
    kind,
    subject: id ? { id, name: name ?? "" } : null,
    category: of.category.id,
    amount: editableMoney(of.amount),
    vat: /[1-9]/.test(of.vat_amount) ? editableMoney(of.vat_amount) : "",
    note: of.note ?? "",
  };
}

export type CostProblem = "month" | "until" | "subject" | "category" | "amount" | "vat";

export function problemsOf(fields: CostFields): CostProblem[] {
  const { month, until, repeats, kind, subject, category, amount, vat } = fields;
  const sum = parseMoney(amount);
  const isWrong: Record<CostProblem, boolean> = {
    month: !isMonth(month),
    until: repeats && until !== "" && (!isMonth(until) || until < month),
    subject: kind !== "firm" && subject === null,
    category: category === "",
    amount: sum === null || !/[1-9]/.test(sum),
    vat: vat.trim() !== "" && parseMoney(vat) === null,
  };
  const all: CostProblem[] = ["month", "until", "subject", "category", "amount", "vat"];
  return all.filter((name) => isWrong[name]);
}

function termsOf({ kind, subject, category, amount, vat, note }: CostFields) {
  return {
    subject: { kind, ...(kind !== "firm" && subject && { id: subject.id }) },
    category_id: category,
    amount: parseMoney(amount) ?? "0.00",
    vat_amount: vat.trim() === "" ? "0.00" : (parseMoney(vat) ?? "0.00"),
    note: note.trim() || null,
  };
}

export function createBody(fields: CostFields): CostCreate {
  return { month: fields.month, ...termsOf(fields) };
}

export function editBody(fields: CostFields): CostEdit {
  return { month: fields.month, ...termsOf(fields) };
}

export function repeatBody(fields: CostFields): RecurringCostCreate {
  return {
    from_month: fields.month,
    ...termsOf(fields),
    ...(fields.until && { to_month: fields.until }),
  };
}

export function editRuleBody(fields: CostFields): RecurringCostEdit {
  return { ...termsOf(fields), to_month: fields.until || null };
}

/** The same cost once more, when its removal is taken back. */
export function bodyAgain(cost: Cost): CostCreate {
  return createBody(fieldsOf({ kind: "cost", of: cost }));
}
