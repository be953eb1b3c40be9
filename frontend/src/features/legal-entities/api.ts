import { archiveLegalEntity } from "@/shared/api/generated/operations/archive-legal-entity.gen";
import { bringBackLegalEntity } from "@/shared/api/generated/operations/bring-back-legal-entity.gen";
import { createLegalEntity } from "@/shared/api/generated/operations/create-legal-entity.gen";
import { editLegalEntity } from "@/shared/api/generated/operations/edit-legal-entity.gen";
import {
  getLegalEntity,
  getLegalEntityOptions,
} from "@/shared/api/generated/operations/get-legal-entity.gen";
import { listLegalEntitiesOptions } from "@/shared/api/generated/operations/list-legal-entities.gen";
import { removeLegalEntityRequisites } from "@/shared/api/generated/operations/remove-legal-entity-requisites.gen";
import { setLegalEntityRequisites } from "@/shared/api/generated/operations/set-legal-entity-requisites.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  LegalEntity,
  LegalEntityCreate,
  LegalEntityEdit,
  Requisites,
} from "@/shared/api/types";

type Known = { id: string; version: number };

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });
const from = ({ id, version }: Known, day: string) => ({
  path: { id, valid_from: day },
  headers: ifMatch(version),
  ...must,
});

export const legalEntityQueries = {
  list: () => listLegalEntitiesOptions(),
  card: (id: string) => getLegalEntityOptions({ path: { id } }),
};

export const sendLegalEntity = {
  create: async (body: LegalEntityCreate, key: string): Promise<LegalEntity> =>
    (await createLegalEntity({ body, headers: once(key), ...must })).data,
  fresh: async (id: string): Promise<LegalEntity> =>
    (await getLegalEntity({ path: { id }, ...must })).data,
  edit: async (known: Known, body: LegalEntityEdit): Promise<LegalEntity> =>
    (await editLegalEntity({ ...at(known), body })).data,
  archive: async (known: Known): Promise<LegalEntity> => (await archiveLegalEntity(at(known))).data,
  bringBack: async (known: Known): Promise<LegalEntity> =>
    (await bringBackLegalEntity(at(known))).data,
  set: async (known: Known, day: string, body: Requisites): Promise<LegalEntity> =>
    (await setLegalEntityRequisites({ ...from(known, day), body })).data,
  remove: async (known: Known, day: string): Promise<LegalEntity> =>
    (await removeLegalEntityRequisites(from(known, day))).data,
};
