import {
  listChannelsOptions,
  listDealTypesOptions,
  listLossReasonsOptions,
} from "@/shared/api/generated/@tanstack/react-query.gen";

const rare = { staleTime: 5 * 60_000 };

export const dictionaryQueries = {
  channels: () => ({ ...listChannelsOptions(), ...rare }),
  lossReasons: () => ({ ...listLossReasonsOptions(), ...rare }),
  dealTypes: () => ({ ...listDealTypesOptions(), ...rare }),
};
