// What the events of a client's card tell: the whole card as it was and as it is.

export type CardChange = { field: string; from: string; to: string };

const FIELDS = [
  "name",
  "last_name",
  "first_name",
  "middle_name",
  "post",
  "company",
  "inn",
  "kpp",
  "site",
] as const;

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;
}

/** A text of an event's free-form data; empty where there is none. */
export function textIn(data: object, field: string): string {
  const value = fieldOf(data, field);
  return typeof value === "string" ? value : "";
}

const listed = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string").join(", ") : "";

/** Which fields of the card became others. Of an erased person nothing is known. */
export function cardChanges(data: object): CardChange[] {
  const [from, to] = [fieldOf(data, "from"), fieldOf(data, "to")];
  if (typeof from !== "object" || typeof to !== "object" || !from || !to) return [];
  const own = FIELDS.map((field) => ({
    field,
    from: textIn(Object(fieldOf(from, "particulars")), field),
    to: textIn(Object(fieldOf(to, "particulars")), field),
  }));
  const lists = ["phones", "emails"].map((field) => ({
    field,
    from: listed(fieldOf(from, field)),
    to: listed(fieldOf(to, field)),
  }));
  const owner = {
    field: "owner",
    from: textIn(Object(fieldOf(from, "owner")), "responsible"),
    to: textIn(Object(fieldOf(to, "owner")), "responsible"),
  };
  return [...own, ...lists, owner].filter((one) => one.from !== one.to);
}
