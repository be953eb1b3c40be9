import type { DealLine, DealLineInput } from "@/shared/api/types";
import { editableMoney, parseDecimal, parseMoney } from "@/shared/lib/money";

/** A line as it is typed: texts, so that «1 500,5» stays what the person wrote until it is saved. */
export type LineDraft = {
  key: string;
  id: string | null;
  title: string;
  quantity: string;
  unit: string;
  price: string;
  discount: string;
  vatRate: DealLine["vat_rate"];
  isVatIncluded: boolean;
};

export type LineField = "title" | "quantity" | "price" | "discount";

const comma = (value: string): string => value.replace(".", ",");

export function toDraft(line: DealLine): LineDraft {
  return {
    key: line.id,
    id: line.id,
    title: line.title,
    quantity: comma(line.quantity),
    unit: line.unit,
    price: editableMoney(line.price),
    discount: parseDecimal(line.discount_percent, 4) === "0" ? "" : comma(line.discount_percent),
    vatRate: line.vat_rate,
    isVatIncluded: line.vat_included,
  };
}

/** A new line takes unit and VAT of the one above it: in one deal they rarely differ. */
export function emptyDraft(key: string, unit: string, above?: LineDraft): LineDraft {
  return {
    key,
    id: null,
    title: "",
    quantity: "1",
    unit: above?.unit ?? unit,
    price: "",
    discount: "",
    vatRate: above?.vatRate ?? "none",
    isVatIncluded: above?.isVatIncluded ?? true,
  };
}

export function isBlank(line: LineDraft): boolean {
  return line.id === null && line.title.trim() === "" && line.price.trim() === "";
}

/** The fields of a line that cannot be saved as they are. */
export function lineProblems(line: LineDraft): LineField[] {
  const problems: LineField[] = [];
  const quantity = parseDecimal(line.quantity, 3);
  const discount = parseDecimal(line.discount || "0", 2);
  if (line.title.trim() === "") problems.push("title");
  if (quantity === null || quantity === "0") problems.push("quantity");
  if (parseMoney(line.price) === null) problems.push("price");
  if (discount === null || !isPercent(discount)) problems.push("discount");
  return problems;
}

export function toInput(line: LineDraft): DealLineInput {
  return {
    ...(line.id && { id: line.id }),
    title: line.title.trim(),
    quantity: parseDecimal(line.quantity, 3) ?? "1",
    unit: line.unit.trim(),
    price: parseMoney(line.price) ?? "0.00",
    discount_percent: parseDecimal(line.discount || "0", 2) ?? "0",
    vat_rate: line.vatRate,
    vat_included: line.isVatIncluded,
  };
}

/** 0…100 in text: two digits before the point, or exactly a hundred. */
function isPercent(value: string): boolean {
  return value === "100" || /^\d{1,2}(\.\d+)?$/.test(value);
}
