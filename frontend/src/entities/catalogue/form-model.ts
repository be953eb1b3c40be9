// A product as it is typed: texts until it is saved.
import type { Product, ProductCreate, ProductEdit } from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import { always, type DatedRate, rateOn, withRate } from "./rates-model";

export type ProductFields = {
  name: string;
  article: string;
  kind: "goods" | "service";
  unit: string;
  price: string;
  cost: string;
  /** The rates that the product has; a new one has none yet. */
  rates: DatedRate[];
  /** The one that is chosen, */
  rate: string;
  /** and the day from which it is to hold: empty is today, null is none. */
  rateFrom: string | null;
  isVatIncluded: boolean;
  group: string;
  description: string;
};

export function emptyProduct(name: string, group: string, rate = "none"): ProductFields {
  return {
    name,
    article: "",
    kind: "goods",
    unit: "796",
    price: "",
    cost: "",
    rates: [],
    rate,
    rateFrom: "",
    isVatIncluded: true,
    group,
    description: "",
  };
}

export function fieldsOf(product: Product, today: string): ProductFields {
  return {
    name: product.name,
    article: product.article ?? "",
    kind: product.kind,
    unit: product.unit.code,
    price: editableMoney(product.price),
    cost: product.cost_price ? editableMoney(product.cost_price) : "",
    rates: product.vat_rates,
    rate: rateOn(product.vat_rates, today),
    rateFrom: "",
    isVatIncluded: product.vat_included,
    group: product.group?.id ?? "",
    description: product.description ?? "",
  };
}

/** From which day the chosen rate is to hold; null while none is chosen. */
export function dayOfRate({ rateFrom }: ProductFields, today: string): string | null {
  return rateFrom === "" ? today : rateFrom;
}

/** Whether another rate is chosen than the one that the product has. */
export function isOtherRate({ rates, rate }: ProductFields, today: string): boolean {
  return rates.length > 0 && rate !== rateOn(rates, today);
}

/** All rates as they are to be: what has held stays. */
export function ratesOf(fields: ProductFields, today: string): DatedRate[] {
  const { rates, rate } = fields;
  const day = dayOfRate(fields, today);
  if (rates.length === 0) return always(rate);
  return day === null || !isOtherRate(fields, today) ? rates : withRate(rates, day, rate);
}

export type Mistake = "name" | "price" | "cost" | "rateFrom";

export function mistakesOf(fields: ProductFields): Mistake[] {
  const mistakes: Mistake[] = [];
  if (fields.name.trim() === "") mistakes.push("name");
  if (fields.price.trim() !== "" && parseMoney(fields.price) === null) mistakes.push("price");
  if (fields.cost.trim() !== "" && parseMoney(fields.cost) === null) mistakes.push("cost");
  if (fields.rateFrom === null) mistakes.push("rateFrom");
  return mistakes;
}

/** The whole product; what it costs the firm only from those who see it. */
export function bodyOf(fields: ProductFields, seesCost: boolean, today: string): ProductCreate {
  const text = (value: string): string | null => value.trim() || null;
  return {
    name: fields.name.trim(),
    article: text(fields.article),
    kind: fields.kind,
    unit_code: fields.unit,
    price: parseMoney(fields.price) ?? "0.00",
    ...(seesCost && { cost_price: parseMoney(fields.cost) }),
    vat_rates: ratesOf(fields, today),
    vat_included: fields.isVatIncluded,
    group_id: fields.group || null,
    description: text(fields.description),
  };
}

/** What was touched, and nothing else: the rest may be another's by now. */
export function changesOf(
  before: ProductFields,
  fields: ProductFields,
  seesCost: boolean,
  today: string,
): ProductEdit {
  const was = new Map(Object.entries(bodyOf(before, seesCost, today)));
  const now = Object.entries(bodyOf(fields, seesCost, today));
  return Object.fromEntries(
    now.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name))),
  );
}
