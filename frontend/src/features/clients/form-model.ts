import { splitName } from "@/entities/clients/person-name";
import type { CompanyCreate, ContactCreate } from "@/shared/api/types";

export type ContactFields = {
  last_name: string;
  first_name: string;
  middle_name: string;
  post: string;
  phone: string;
  email: string;
};

export type CompanyFields = {
  name: string;
  inn: string;
  kpp: string;
  phone: string;
  email: string;
  site: string;
};

const isEmail = (text: string): boolean => /^\S+@\S+$/.test(text);
const isPhone = (text: string): boolean => /^[+\d][\d\s()-]{4,}$/.test(text);
const isInn = (text: string): boolean => /^\d{10}(\d{2})?$/.test(text);

/** What was typed while looking for somebody, put where it belongs: a number, an address or a name. */
export function contactFrom(typed: string): ContactFields {
  const text = typed.trim();
  const empty = { last_name: "", first_name: "", middle_name: "", post: "", phone: "", email: "" };
  if (isEmail(text)) return { ...empty, email: text };
  if (isPhone(text)) return { ...empty, phone: text };
  const name = splitName(text);
  return {
    ...empty,
    last_name: name.last_name ?? "",
    first_name: name.first_name ?? "",
    middle_name: name.middle_name ?? "",
  };
}

export function companyFrom(typed: string): CompanyFields {
  const text = typed.trim();
  const empty = { name: "", inn: "", kpp: "", phone: "", email: "", site: "" };
  return isInn(text) ? { ...empty, inn: text } : { ...empty, name: text };
}

export function toContact(fields: ContactFields, companyId: string | null): ContactCreate {
  const text = (name: keyof ContactFields): string => fields[name].trim();
  return {
    ...(text("last_name") && { last_name: text("last_name") }),
    ...(text("first_name") && { first_name: text("first_name") }),
    ...(text("middle_name") && { middle_name: text("middle_name") }),
    ...(text("post") && { post: text("post") }),
    ...(companyId && { company_id: companyId }),
    ...(text("phone") && { phones: [text("phone")] }),
    ...(text("email") && { emails: [text("email")] }),
  };
}

export function toCompany(fields: CompanyFields): CompanyCreate {
  const text = (name: keyof CompanyFields): string => fields[name].trim();
  return {
    name: text("name"),
    ...(text("inn") && { inn: text("inn") }),
    ...(text("kpp") && { kpp: text("kpp") }),
    ...(text("site") && { site: text("site") }),
    ...(text("phone") && { phones: [text("phone")] }),
    ...(text("email") && { emails: [text("email")] }),
  };
}

/** A person needs a name, a number or an address to be told from others. */
export function isNobody(fields: ContactFields): boolean {
  const { post: _, ...own } = fields;
  return Object.values(own).every((text) => text.trim() === "");
}
