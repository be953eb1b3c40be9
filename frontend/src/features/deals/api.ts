import { assignDeal } from "@/shared/api/generated/operations/assign-deal.gen";
import { createDeal } from "@/shared/api/generated/operations/create-deal.gen";
import { deleteDeal } from "@/shared/api/generated/operations/delete-deal.gen";
import { editDeal } from "@/shared/api/generated/operations/edit-deal.gen";
import {
  getDeal,
  getDealOptions,
  getDealQueryKey,
} from "@/shared/api/generated/operations/get-deal.gen";
import {
  getDealMovementOptions,
  getDealMovementQueryKey,
} from "@/shared/api/generated/operations/get-deal-movement.gen";
import {
  listDealEvents,
  listDealEventsQueryKey,
} from "@/shared/api/generated/operations/list-deal-events.gen";
import { loseDeal } from "@/shared/api/generated/operations/lose-deal.gen";
import { moveDeal } from "@/shared/api/generated/operations/move-deal.gen";
import { reopenDeal } from "@/shared/api/generated/operations/reopen-deal.gen";
import { restoreDeal } from "@/shared/api/generated/operations/restore-deal.gen";
import { setDealLines } from "@/shared/api/generated/operations/set-deal-lines.gen";
import { winDeal } from "@/shared/api/generated/operations/win-deal.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Deal, DealCreate, DealEdit, DealLineInput } from "@/shared/api/types";
import type { Place } from "./model";

export const dealQueries = {
  card: (id: string) => getDealOptions({ path: { id } }),
  cardKey: (id: string) => getDealQueryKey({ path: { id } }),
  /** What tells the deal's past; it grows with every change. */
  pastKeys: (id: string) => [
    listDealEventsQueryKey({ path: { id } }),
    getDealMovementQueryKey({ path: { id } }),
  ],
  movement: (id: string) => getDealMovementOptions({ path: { id } }),
};

type Known = { id: string; version: number };

const at = ({ id, version }: Known) => ({
  path: { id },
  headers: ifMatch(version),
  throwOnError: true as const,
});

export const sendDeal = {
  create: async (body: DealCreate, key: string): Promise<Deal> =>
    (await createDeal({ body, headers: once(key), throwOnError: true })).data,
  fresh: async (id: string): Promise<Deal> =>
    (await getDeal({ path: { id }, throwOnError: true })).data,
  edit: async (deal: Known, body: DealEdit): Promise<Deal> =>
    (await editDeal({ ...at(deal), body })).data,
  lines: async (deal: Known, lines: DealLineInput[]): Promise<Deal> =>
    (await setDealLines({ ...at(deal), body: { lines } })).data,
  move: async (deal: Known, to: Place): Promise<Deal> =>
    (await moveDeal({ ...at(deal), body: { stage_id: to.stageId, after_id: to.afterId } })).data,
  win: async (deal: Known, stageId?: string): Promise<Deal> =>
    (await winDeal({ ...at(deal), body: stageId ? { stage_id: stageId } : {} })).data,
  lose: async (
    deal: Known,
    body: { stage_id?: string; loss_reason_id: string; comment?: string },
  ): Promise<Deal> => (await loseDeal({ ...at(deal), body })).data,
  reopen: async (deal: Known, stageId?: string): Promise<Deal> =>
    (await reopenDeal({ ...at(deal), body: stageId ? { stage_id: stageId } : {} })).data,
  /** Null when the deal went to somebody whose deals this person does not see. */
  assign: async (deal: Known, userId: string): Promise<Deal | null> => {
    const request = { ...at(deal), body: { responsible_id: userId } };
    const { data, response } = await assignDeal(request);
    return response.status === 204 || !data ? null : data;
  },
  remove: async (deal: Known): Promise<void> => {
    await deleteDeal(at(deal));
  },
  restore: async (deal: Known): Promise<Deal> => (await restoreDeal(at(deal))).data,
  /** Who changed the deal last, for the conflict dialog. */
  lastActor: async (id: string): Promise<string | null> => {
    const { data } = await listDealEvents({
      path: { id },
      query: { limit: 1 },
      throwOnError: true,
    });
    return data.items[0]?.actor.name ?? null;
  },
};
