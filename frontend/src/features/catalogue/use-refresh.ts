import { useQueryClient } from "@tanstack/react-query";
import { groupQueries, priceListQueries, productQueries } from "@/entities/catalogue/api";

/** Groups and price lists stand beside the products that bear them: with a change of the ones all are asked again. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    const keys = [groupQueries.listKey, priceListQueries.listKey, productQueries.listKey];
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
}
