import { listChannelsOptions } from "@/shared/api/generated/operations/list-channels.gen";
import { listCostCategoriesOptions } from "@/shared/api/generated/operations/list-cost-categories.gen";
import { listDealTypesOptions } from "@/shared/api/generated/operations/list-deal-types.gen";
import { listLossReasonsOptions } from "@/shared/api/generated/operations/list-loss-reasons.gen";
import { listSalesEventsOptions } from "@/shared/api/generated/operations/list-sales-events.gen";

const rare = { staleTime: 5 * 60_000 };

export const dictionaryQueries = {
  channels: () => ({ ...listChannelsOptions(), ...rare }),
  lossReasons: () => ({ ...listLossReasonsOptions(), ...rare }),
  dealTypes: () => ({ ...listDealTypesOptions(), ...rare }),
  costCategories: () => ({ ...listCostCategoriesOptions(), ...rare }),
  salesEvents: () => ({ ...listSalesEventsOptions(), ...rare }),
};
