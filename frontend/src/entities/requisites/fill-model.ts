// What a directory outside knows of a party, put into the form: blank fields are filled, a field that says
// otherwise is the person's to decide.
import type { Requisites } from "@/shared/api/types";
import { type Fields, hasField, signerFields, type TextName } from "./form-model";

/** A field that the directory knows; a signer is one whole. */
export type FoundName = TextName | "form" | "ogrn_on" | "signer";

export type Difference = { name: FoundName; mine: string; theirs: string; patch: Partial<Fields> };

export type Filling = { patch: Partial<Fields>; differences: Difference[] };

const TEXTS: TextName[] = [
  "full_name",
  "short_name",
  "inn",
  "kpp",
  "ogrn",
  "legal_address",
  "actual_address",
  "postal_address",
  "postal_recipient",
  "document_email",
];

export function fillingOf(fields: Fields, found: Requisites, hasSigner: boolean): Filling {
  const filling: Filling = { patch: {}, differences: [] };
  const put = (name: FoundName, mine: string, theirs: string, patch: Partial<Fields>): void => {
    if (theirs === "" || theirs === mine) return;
    if (mine === "") Object.assign(filling.patch, patch);
    else filling.differences.push({ name, mine, theirs, patch });
  };
  // An ИНН of ten digits is no person's and one of twelve no organisation's: there is nothing to choose.
  const isForced = (found.form === "organisation") !== (fields.form === "organisation");
  put("form", isForced ? "" : fields.form, found.form === fields.form ? "" : found.form, {
    form: found.form,
  });
  for (const name of TEXTS) {
    if ((name === "kpp" || name === "ogrn") && !hasField(found.form, name)) continue;
    const theirs = found[name] ?? "";
    put(name, fields[name].trim(), theirs, { [name]: theirs });
  }
  if (hasField(found.form, "ogrn_on")) {
    const theirs = found.ogrn_on ?? "";
    put("ogrn_on", fields.ogrn_on ?? "", theirs, { ogrn_on: theirs });
  }
  if (hasSigner && found.signer) {
    const signer = signerFields(found.signer);
    const told = (one: Fields["signer"]): string =>
      [one.post, one.name].filter((text) => text.trim() !== "").join(" ");
    // What the directory does not know of the signer is worth keeping only with the same person.
    put("signer", told(fields.signer), told(signer), { signer });
  }
  return filling;
}
