// A product as it is typed: texts until it is saved.
import type { Product, ProductCreate } from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";

export const RATES = ["none", "0", "5", "7", "10", "20", "22"] as const;

type Rate = (typeof RATES)[number];
export type DatedRate = { from: string; rate: string };

export type ProductFields = {
  name: string;
  article: string;
  kind: "goods" | "service";
  unit: string;
  price: string;
  cost: string;
  rates: DatedRate[];
  isVatIncluded: boolean;
  group: string;
  description: string;
};

/** The first day on which the law knows a rate; of those older than any document, one long ago. */
const FIRST: Record<Rate, string> = {
  none: "2000-01-01",
  "0": "2000-01-01",
  "10": "2000-01-01",
  "20": "2019-01-01",
  "5": "2025-01-01",
  "7": "2025-01-01",
  "22": "2026-01-01",
};

export function always(rate: string): DatedRate[] {
  const known = RATES.find((one) => one === rate) ?? "none";
  return [{ from: FIRST[known], rate: known }];
}

export function emptyProduct(name: string, group: string): ProductFields {
  return {
    name,
    article: "",
    kind: "goods",
    unit: "796",
    price: "",
    cost: "",
    rates: always("none"),
    isVatIncluded: true,
    group,
    description: "",
  };
}

export function fieldsOf(product: Product): ProductFields {
  return {
    name: product.name,
    article: product.article ?? "",
    kind: product.kind,
    unit: product.unit.code,
    price: editableMoney(product.price),
    cost: product.cost_price ? editableMoney(product.cost_price) : "",
    rates: product.vat_rates,
    isVatIncluded: product.vat_included,
    group: product.group?.id ?? "",
    description: product.description ?? "",
  };
}

export type Mistake = "name" | "price" | "cost" | "rates";

export function mistakesOf(fields: ProductFields): Mistake[] {
  const mistakes: Mistake[] = [];
  if (fields.name.trim() === "") mistakes.push("name");
  if (fields.price.trim() !== "" && parseMoney(fields.price) === null) mistakes.push("price");
  if (fields.cost.trim() !== "" && parseMoney(fields.cost) === null) mistakes.push("cost");
  if (fields.rates.some(({ from }) => from === "")) mistakes.push("rates");
  return mistakes;
}

/** The whole product; what it costs the firm only from those who see it. */
export function bodyOf(fields: ProductFields, seesCost: boolean): ProductCreate {
  const text = (value: string): string | null => value.trim() || null;
  const cost = parseMoney(fields.cost);
  return {
    name: fields.name.trim(),
    article: text(fields.article),
    kind: fields.kind,
    unit_code: fields.unit,
    price: parseMoney(fields.price) ?? "0.00",
    ...(seesCost && { cost_price: cost }),
    vat_rates: fields.rates,
    vat_included: fields.isVatIncluded,
    group_id: fields.group || null,
    description: text(fields.description),
  };
}

/** The server's objections by field: «/vat_rates/0/rate» belongs to «vat_rates». */
export function problemsOf(fields: { pointer: string; message: string }[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { pointer, message } of fields) {
    const [name = ""] = pointer.replace(/^#?\//, "").split("/");
    problems[name] ??= message;
  }
  return problems;
}
