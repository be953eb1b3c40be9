import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  listChannelsQueryKey,
  listDealTypesQueryKey,
  listLossReasonsQueryKey,
} from "@/shared/api/generated/@tanstack/react-query.gen";
import {
  createChannel,
  createDealType,
  createLossReason,
  editChannel,
  editDealType,
  editLossReason,
} from "@/shared/api/generated/sdk.gen";
import { ifMatch, newKey, once } from "@/shared/api/if-match";

export type DictionaryKind = "channels" | "lossReasons" | "dealTypes";
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
