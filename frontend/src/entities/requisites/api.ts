import {
  getCompanyRequisites,
  getCompanyRequisitesOptions,
} from "@/shared/api/generated/operations/get-company-requisites.gen";
import { lookUpParty as lookUp } from "@/shared/api/generated/operations/look-up-party.gen";
import { removeCompanyRequisites } from "@/shared/api/generated/operations/remove-company-requisites.gen";
import { setCompanyRequisites } from "@/shared/api/generated/operations/set-company-requisites.gen";
import { ifMatch } from "@/shared/api/if-match";
import type { CompanyRequisites, FoundParty, Requisites } from "@/shared/api/types";

/** The requisites of a company, under the company's id. */
export type CompanyRecord = CompanyRequisites & { id: string };

type Known = { id: string; version: number };

const must = { throwOnError: true as const };
const at = ({ id, version }: Known, day: string) => ({
  path: { id, valid_from: day },
  headers: ifMatch(version),
  ...must,
});

export const requisitesQueries = {
  ofCompany: (id: string) => getCompanyRequisitesOptions({ path: { id } }),
};

/** Asks a directory outside; nothing is written by it. */
export async function lookUpParty(inn: string): Promise<FoundParty> {
  return (await lookUp({ query: { inn }, ...must })).data;
}

export const sendCompanyRequisites = {
  fresh: async (id: string): Promise<CompanyRecord> =>
    Object.assign({ id }, (await getCompanyRequisites({ path: { id }, ...must })).data),
  set: async (known: Known, day: string, body: Requisites): Promise<CompanyRecord> =>
    Object.assign({ id: known.id }, (await setCompanyRequisites({ ...at(known, day), body })).data),
  remove: async (known: Known, day: string): Promise<CompanyRecord> =>
    Object.assign({ id: known.id }, (await removeCompanyRequisites(at(known, day))).data),
};
