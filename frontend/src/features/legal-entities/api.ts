import { queryOptions } from "@tanstack/react-query";
import { archiveLegalEntity } from "@/shared/api/generated/operations/archive-legal-entity.gen";
import { bringBackLegalEntity } from "@/shared/api/generated/operations/bring-back-legal-entity.gen";
import { createLegalEntity } from "@/shared/api/generated/operations/create-legal-entity.gen";
import { editLegalEntity } from "@/shared/api/generated/operations/edit-legal-entity.gen";
import {
  getLegalEntity,
  getLegalEntityOptions,
} from "@/shared/api/generated/operations/get-legal-entity.gen";
import { getLegalEntityPicture } from "@/shared/api/generated/operations/get-legal-entity-picture.gen";
import { listLegalEntitiesOptions } from "@/shared/api/generated/operations/list-legal-entities.gen";
import { notifyOfRequisites } from "@/shared/api/generated/operations/notify-of-requisites.gen";
import { removeLegalEntityRequisites } from "@/shared/api/generated/operations/remove-legal-entity-requisites.gen";
import { removeLegalEntityPicture } from "@/shared/api/generated/operations/remove-legal-entity-picture.gen";
import { setLegalEntityPicture } from "@/shared/api/generated/operations/set-legal-entity-picture.gen";
import { setLegalEntityRequisites } from "@/shared/api/generated/operations/set-legal-entity-requisites.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  LegalEntity,
  LegalEntityCreate,
  LegalEntityEdit,
  Requisites,
} from "@/shared/api/types";

export type WhichPicture = keyof LegalEntity["pictures"];
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
  /** Known by its content; kept only while it is looked at. */
  picture: (id: string, which: WhichPicture, sha256: string) =>
    queryOptions({
      queryKey: ["legal-entity-picture", id, which, sha256],
      queryFn: async ({ signal }) => {
        const path = { id, which };
        const { data } = await getLegalEntityPicture({ path, parseAs: "blob", signal, ...must });
        return new Blob([data]);
      },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
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
  notify: async (id: string, day: string, key: string) =>
    (
      await notifyOfRequisites({
        path: { id },
        body: { valid_from: day },
        headers: once(key),
        ...must,
      })
    ).data,
  setPicture: async (known: Known, which: WhichPicture, body: Blob): Promise<LegalEntity> =>
    (await setLegalEntityPicture({ ...at(known), path: { id: known.id, which }, body })).data,
  removePicture: async (known: Known, which: WhichPicture): Promise<LegalEntity> =>
    (await removeLegalEntityPicture({ ...at(known), path: { id: known.id, which } })).data,
  remove: async (known: Known, day: string): Promise<LegalEntity> =>
    (await removeLegalEntityRequisites(from(known, day))).data,
};
