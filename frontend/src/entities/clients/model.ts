import type { Company, Contact } from "@/shared/api/types";

export type Phone = { raw: string; e164?: string | null };

/** What a telephone is asked to dial: the number that is meant, else the digits that were typed. */
export function dialled({ raw, e164 }: Phone): string {
  return `tel:${e164 ?? raw.replace(/[^\d+]/g, "")}`;
}

/** What tells a contact from its namesakes. */
export function hintOfContact({ name, company, phones, emails }: Contact): string {
  const way = [phones[0]?.raw, emails[0]].find((text) => text && text !== name);
  return [company?.name, way].filter(Boolean).join(", ");
}

export function hintOfCompany({ inn, phones }: Company, innLabel: string): string {
  return inn ? `${innLabel} ${inn}` : (phones[0]?.raw ?? "");
}
