import { createChannel } from "@/shared/api/generated/operations/create-channel.gen";
import { createCostCategory } from "@/shared/api/generated/operations/create-cost-category.gen";
import { createDealType } from "@/shared/api/generated/operations/create-deal-type.gen";
import { createLossReason } from "@/shared/api/generated/operations/create-loss-reason.gen";
import { createSalesEvent } from "@/shared/api/generated/operations/create-sales-event.gen";
import { editChannel } from "@/shared/api/generated/operations/edit-channel.gen";
import { editCostCategory } from "@/shared/api/generated/operations/edit-cost-category.gen";
import { editDealType } from "@/shared/api/generated/operations/edit-deal-type.gen";
import { editLossReason } from "@/shared/api/generated/operations/edit-loss-reason.gen";
import { editSalesEvent } from "@/shared/api/generated/operations/edit-sales-event.gen";
import { listChannelsQueryKey } from "@/shared/api/generated/operations/list-channels.gen";
import { listCostCategoriesQueryKey } from "@/shared/api/generated/operations/list-cost-categories.gen";
import { listDealTypesQueryKey } from "@/shared/api/generated/operations/list-deal-types.gen";
import { listLossReasonsQueryKey } from "@/shared/api/generated/operations/list-loss-reasons.gen";
import { listSalesEventsQueryKey } from "@/shared/api/generated/operations/list-sales-events.gen";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ifMatch, newKey, once } from "@/shared/api/if-match";
import type { SalesEvent, SalesEventCreate, SalesEventEdit } from "@/shared/api/types";

export type DictionaryKind = "channels" | "lossReasons" | "dealTypes" | "costCategories";
export type Entry = {
  id: string;
  name: string;
  is_archived: boolean;
  is_system?: boolean;
  version: number;
};

type Change = { name?: string; is_archived?: boolean };

const must = { throwOnError: true as const };

const dictionaries = {
  channels: { key: listChannelsQueryKey()[0]._id, create: createChannel, edit: editChannel },
  lossReasons: {
    key: listLossReasonsQueryKey()[0]._id,
    create: createLossReason,
    edit: editLossReason,
  },
  dealTypes: { key: listDealTypesQueryKey()[0]._id, create: createDealType, edit: editDealType },
  costCategories: {
    key: listCostCategoriesQueryKey()[0]._id,
    create: createCostCategory,
    edit: editCostCategory,
  },
};

export function useDictionary(kind: DictionaryKind) {
  const queries = useQueryClient();
  const { key, create, edit } = dictionaries[kind];
  const onSettled = () => queries.invalidateQueries({ queryKey: [{ _id: key }] });
  return {
    add: useMutation({
      mutationFn: (name: string) => create({ body: { name }, headers: once(newKey()), ...must }),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ entry, body }: { entry: Entry; body: Change }) =>
        edit({ path: { id: entry.id }, headers: ifMatch(entry.version), body, ...must }),
      onSettled,
    }),
  };
}

/** Events have days beside their title, so they are written by a form. */
export function useSalesEvents() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: listSalesEventsQueryKey() });
  return {
    add: useMutation({
      mutationFn: ({ body, key }: { body: SalesEventCreate; key: string }) =>
        createSalesEvent({ body, headers: once(key), ...must }),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ event, body }: { event: SalesEvent; body: SalesEventEdit }) =>
        editSalesEvent({ path: { id: event.id }, headers: ifMatch(event.version), body, ...must }),
      onSettled,
    }),
  };
}
