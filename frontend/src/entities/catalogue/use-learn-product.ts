import { useQueryClient } from "@tanstack/react-query";
import type { Product } from "@/shared/api/types";
import { productQueries } from "./api";

/** Puts the server's answer wherever the product is shown. */
export function useLearnProduct(): (product: Product) => void {
  const queries = useQueryClient();
  return (product) => {
    queries.setQueryData(productQueries.cardKey(product.id), product);
    void queries.invalidateQueries({ queryKey: productQueries.listKey });
  };
}
