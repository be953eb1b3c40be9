// Who signs the documents of an own firm: the form of one of them.
import { KINDS } from "@/entities/documents/kinds";
import {
  type Problems,
  type SignerFields,
  signerFields,
  toSigner,
} from "@/entities/requisites/form-model";
import { signed } from "@/entities/requisites/letter-model";
import type {
  DocumentKind,
  LegalEntity,
  Office,
  Signatory,
  SignatoryInput,
} from "@/shared/api/types";

/** What is signed by us; what others wrote is not. */
export const SIGNED = KINDS.filter((kind) => kind !== "outside");

export type SignatoryFields = {
  /** Whoever is there already; null: somebody new. */
  id: string | null;
  office: Office;
  signer: SignerFields;
  number: string;
  issued_on: string | null;
  valid_until: string | null;
  /** What they sign; none: everything. */
  kinds: DocumentKind[];
};

export function signatoryFields(signatory: Signatory | null): SignatoryFields {
  return {
    id: signatory?.id ?? null,
    office: signatory?.office ?? "head",
    signer: signerFields(signatory?.signer),
    number: signatory?.power?.number ?? "",
    issued_on: signatory?.power?.issued_on ?? null,
    valid_until: signatory?.power?.valid_until ?? null,
    kinds: signatory?.kinds ?? [],
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

/** The chosen kinds in the order in which a deal has them. */
export function signedKinds(chosen: string[]): DocumentKind[] {
  return SIGNED.filter((kind) => chosen.includes(kind));
}

export function toSignatory(fields: SignatoryFields): SignatoryInput {
  const { id, office, number, issued_on, valid_until, kinds } = fields;
  const signer = toSigner(fields.signer) ?? { name: "" };
  const known = { ...(id && { id }), office, signer, ...(kinds.length > 0 && { kinds }) };
  if (office !== "proxy" || issued_on === null) return known;
  const power = { number: number.trim(), issued_on, ...(valid_until && { valid_until }) };
  return { ...known, power };
}

/** Whoever the firm has no more is sent as somebody new: removed meanwhile, or brought back. */
export function knownIn(
  all: SignatoryInput[],
  { signatories }: Pick<LegalEntity, "signatories">,
): SignatoryInput[] {
  const ids = new Set(signatories.map(({ id }) => id));
  return all.map(({ id, ...one }) => ({ ...(id && ids.has(id) && { id }), ...one }));
}

/** «Генеральный директор Иванов Иван Иванович, на основании Устава». */
export function signatoryText({ signer }: Pick<Signatory, "signer">): string {
  return signed(signer.post, signer.name, signer.ground);
}
