import type { DealLine, DealLineInput, Product } from "@/shared/api/types";
import { editableMoney, parseDecimal, parseMoney } from "@/shared/lib/money";

/** A line as it is typed: texts, so that «1 500,5» stays what the person wrote until it is saved. */
export type LineDraft = {
  key: string;
  id: string | null;
  /** From where in the catalogue it was taken. */
  productId: string | null;
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
    productId: line.product_id ?? null,
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
    productId: null,
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
    ...(line.productId && { product_id: line.productId }),
    title: line.title.trim(),
    quantity: parseDecimal(line.quantity, 3) ?? "1",
    unit: line.unit.trim(),
    price: parseMoney(line.price) ?? "0.00",
    discount_percent: parseDecimal(line.discount || "0", 2) ?? "0",
    vat_rate: line.vatRate,
    vat_included: line.isVatIncluded,
  };
}

/** What a line takes from the catalogue: copies of its own from then on. */
export function taken(product: Product): Partial<LineDraft> {
  return {
    productId: product.id,
    title: product.name,
    unit: product.unit.sign,
    price: editableMoney(product.list_price ?? product.price),
    vatRate: product.vat_rate ?? "none",
    isVatIncluded: product.vat_included,
  };
}

/** A typed name; with nothing left of it the line is of no product any more. */
export function renamed(title: string): Partial<LineDraft> {
  return title.trim() === "" ? { title, productId: null } : { title };
}

/** 0…100 in text: two digits before the point, or exactly a hundred. */
function isPercent(value: string): boolean {
  return value === "100" || /^\d{1,2}(\.\d+)?$/.test(value);
}
