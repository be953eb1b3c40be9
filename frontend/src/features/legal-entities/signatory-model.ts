// Who signs the documents of an own firm: the form of one of them.
import {
  type Problems,
  type SignerFields,
  signerFields,
  toSigner,
} from "@/entities/requisites/form-model";
import { signed } from "@/entities/requisites/letter-model";
import type { Office, Signatory } from "@/shared/api/types";

export type SignatoryFields = {
  office: Office;
  signer: SignerFields;
  number: string;
  issued_on: string | null;
  valid_until: string | null;
};

export function signatoryFields(signatory: Signatory | null): SignatoryFields {
  return {
    office: signatory?.office ?? "head",
    signer: signerFields(signatory?.signer),
    number: signatory?.power?.number ?? "",
    issued_on: signatory?.power?.issued_on ?? null,
    valid_until: signatory?.power?.valid_until ?? null,
  };
}

export function officeFrom(value: string): Office {
  return value === "chief_accountant" || value === "proxy" ? value : "head";
}

/** A power of attorney without number and date of issue is none. */
export function signatoryProblems(fields: SignatoryFields): Problems {
  const isProxy = fields.office === "proxy";
  const { number, issued_on, valid_until } = fields;
  return {
    ...(fields.signer.name.trim() === "" && { "/signer/name": "signer_needed" as const }),
    ...(isProxy && number.trim() === "" && { "/power/number": "power_number_needed" as const }),
    ...(isProxy && issued_on === null && { "/power/issued_on": "day_needed" as const }),
    ...(isProxy &&
      issued_on !== null &&
      valid_until !== null &&
      valid_until < issued_on && { "/power/valid_until": "ends_before_it_begins" as const }),
  };
}

export function toSignatory(fields: SignatoryFields): Signatory {
  const { office, number, issued_on, valid_until } = fields;
  const signer = toSigner(fields.signer) ?? { name: "" };
  if (office !== "proxy" || issued_on === null) return { office, signer };
  const power = { number: number.trim(), issued_on, ...(valid_until && { valid_until }) };
  return { office, signer, power };
}

/** «Генеральный директор Иванов Иван Иванович, на основании Устава». */
export function signatoryText({ signer }: Signatory): string {
  return signed(signer.post, signer.name, signer.ground);
}

/** The last day of a power; a year after the issue unless it says otherwise (ст. 186 ГК). */
export function powerEnds({ issued_on, valid_until }: NonNullable<Signatory["power"]>): string {
  if (valid_until) return valid_until;
  const [year = "", month = "", date = ""] = issued_on.split("-");
  const next = Number(year) + 1;
  const isLeapDay = month === "02" && date === "29";
  return `${next}-${month}-${isLeapDay ? "28" : date}`;
}
