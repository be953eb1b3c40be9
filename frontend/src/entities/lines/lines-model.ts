import type {
  DealLine,
  DealLineInput,
  DocumentLine,
  DocumentLineInput,
  Product,
} from "@/shared/api/types";
import { editableMoney, parseDecimal, parseMoney } from "@/shared/lib/money";

/** A line as it is typed: texts, so that «1 500,5» stays what the person wrote until it is saved. */
export type LineDraft = {
  key: string;
  id: string | null;
  /** From where in the catalogue it was taken. */
  productId: string | null;
  title: string;
  /** Printed in documents only. */
  article: string;
  quantity: string;
  unit: string;
  price: string;
  discount: string;
  vatRate: string;
  /** Of a line of a deal; a document has one answer for all its lines. */
  isVatIncluded: boolean;
  /** Of goods in documents for tax: code by ТН ВЭД, code of the country, number of the declaration. */
  kindCode: string;
  country: string;
  declaration: string;
};

export type LineField =
  | "title"
  | "article"
  | "quantity"
  | "unit"
  | "price"
  | "discount"
  | "vatRate";

/** The rates that the law knows. */
export const RATES = ["none", "0", "5", "7", "10", "20", "22"] as const;

const NOTHING_OF_GOODS = { kindCode: "", country: "", declaration: "" };

const comma = (value: string): string => value.replace(".", ",");

type Sold = Pick<
  DealLine,
  "id" | "title" | "quantity" | "unit" | "price" | "discount_percent" | "vat_rate"
>;

export function toDraft(line: DealLine): LineDraft {
  return {
    ...soldDraft(line),
    productId: line.product_id ?? null,
    isVatIncluded: line.vat_included,
  };
}

export function documentLineDraft(line: DocumentLine): LineDraft {
  return {
    ...soldDraft(line),
    article: line.article ?? "",
    kindCode: line.kind_code ?? "",
    country: line.country ?? "",
    declaration: line.declaration ?? "",
  };
}

function soldDraft(line: Sold): LineDraft {
  return {
    key: line.id,
    id: line.id,
    productId: null,
    title: line.title,
    article: "",
    quantity: comma(line.quantity),
    unit: line.unit,
    price: editableMoney(line.price),
    discount: parseDecimal(line.discount_percent, 4) === "0" ? "" : comma(line.discount_percent),
    vatRate: line.vat_rate,
    isVatIncluded: true,
    ...NOTHING_OF_GOODS,
  };
}

/** A new line takes unit and VAT of the one above it: in one deal they rarely differ. */
export function emptyDraft(key: string, unit: string, above?: LineDraft): LineDraft {
  return {
    key,
    id: null,
    productId: null,
    title: "",
    article: "",
    quantity: "1",
    unit: above?.unit ?? unit,
    price: "",
    discount: "",
    vatRate: above?.vatRate ?? "none",
    isVatIncluded: above?.isVatIncluded ?? true,
    ...NOTHING_OF_GOODS,
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
    ...soldInput(line),
    ...(line.productId && { product_id: line.productId }),
    vat_included: line.isVatIncluded,
  };
}

/** A line that the document has no more is sent as a new one. */
export function documentLineInput(line: LineDraft, known: Set<string>): DocumentLineInput {
  const article = line.article.trim();
  const kindCode = line.kindCode.trim();
  const declaration = line.declaration.trim();
  const { id, ...sold } = soldInput(line);
  return {
    ...(id && known.has(id) && { id }),
    ...sold,
    ...(article && { article }),
    ...(kindCode && { kind_code: kindCode }),
    ...(line.country && { country: line.country }),
    ...(declaration && { declaration }),
  };
}

function soldInput(line: LineDraft) {
  return {
    ...(line.id && { id: line.id }),
    title: line.title.trim(),
    quantity: parseDecimal(line.quantity, 3) ?? "1",
    unit: line.unit.trim(),
    price: parseMoney(line.price) ?? "0.00",
    discount_percent: parseDecimal(line.discount || "0", 2) ?? "0",
    vat_rate: line.vatRate,
  };
}

/** What a line takes from the catalogue: copies of its own from then on. */
export function taken(product: Product): Partial<LineDraft> {
  return {
    productId: product.id,
    title: product.name,
    article: product.article ?? "",
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
