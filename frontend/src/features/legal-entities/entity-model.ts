// What of an own firm is not filled in yet.
import type { DatedRequisites, LegalEntity, PartyForm, Requisites } from "@/shared/api/types";
import { heldOn } from "@/entities/requisites/history-model";
import { regimeOn } from "./regime-model";

export type Lack = "inn" | "kpp" | "account" | "signer" | "regime";

export function requisitesOn(entity: LegalEntity, day: string): Requisites | undefined {
  return heldOn(entity.requisites, day)?.requisites;
}

/** What the firm is before the law, by its latest requisites, as the server judges its regimes. */
export function formOf(items: DatedRequisites[]): PartyForm {
  return items.at(-1)?.requisites.form ?? "organisation";
}

export function lacksOf(entity: LegalEntity, day: string): Lack[] {
  const requisites = requisitesOn(entity, day);
  const isOrganisation = requisites?.form === "organisation";
  const hasSigner = Boolean(requisites?.signer) || entity.signatories.length > 0;
  // A sole trader and a person sign for themselves.
  const needsSigner = isOrganisation && !hasSigner;
  const lacks: [Lack, boolean][] = [
    ["inn", !requisites?.inn],
    ["kpp", isOrganisation && !requisites.kpp],
    ["account", (requisites?.accounts ?? []).length === 0],
    ["signer", needsSigner],
    ["regime", !regimeOn(entity.regimes, day)],
  ];
  return lacks.flatMap(([lack, isThere]) => (isThere ? [lack] : []));
}
