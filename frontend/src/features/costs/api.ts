import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createCost } from "@/shared/api/generated/operations/create-cost.gen";
import { createRecurringCost } from "@/shared/api/generated/operations/create-recurring-cost.gen";
import { deleteCost } from "@/shared/api/generated/operations/delete-cost.gen";
import { deleteRecurringCost } from "@/shared/api/generated/operations/delete-recurring-cost.gen";
import { editCost } from "@/shared/api/generated/operations/edit-cost.gen";
import { editRecurringCost } from "@/shared/api/generated/operations/edit-recurring-cost.gen";
import { getCostOptions } from "@/shared/api/generated/operations/get-cost.gen";
import {
  listCosts,
  listCostsInfiniteQueryKey,
  listCostsOptions,
} from "@/shared/api/generated/operations/list-costs.gen";
import {
  listRecurringCosts,
  listRecurringCostsInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-recurring-costs.gen";
import { searchOptions } from "@/shared/api/generated/operations/search.gen";
import type { ListCostsData } from "@/shared/api/generated/types.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  Cost,
  CostCreate,
  CostEdit,
  RecurringCost,
  RecurringCostCreate,
  RecurringCostEdit,
} from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";

export type CostFilter = NonNullable<ListCostsData["query"]>;

const must = { throwOnError: true as const };

export const costQueries = {
  card: (id: string) => getCostOptions({ path: { id } }),
  pages: (query: CostFilter) =>
    pagesOf(listCostsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listCosts({ query: page, signal, ...must })).data;
    }),
  count: (query: CostFilter, isExact: boolean) =>
    listCostsOptions({ query: { ...query, limit: 1, count: isExact ? "exact" : "true" } }),
  rules: () =>
    pagesOf(listRecurringCostsInfiniteQueryKey(), async (start, signal) => {
      const page = queryFrom({}, start);
      return (await listRecurringCosts({ query: page, signal, ...must })).data;
    }),
  /** Deals by a number or a piece of the title. */
  deals: (q: string) => ({ ...searchOptions({ query: { q } }), enabled: q.length > 0 }),
};

const at = ({ id, version }: { id: string; version: number }) => ({
  path: { id },
  headers: ifMatch(version),
  ...must,
});

/** What changes costs and the rules that make them; whatever tells of either is asked again. */
export function useCostChanges() {
  const queries = useQueryClient();
  const onSettled = (): void => {
    for (const _id of ["listCosts", "getCost", "listRecurringCosts"]) {
      void queries.invalidateQueries({ queryKey: [{ _id }] });
    }
  };
  return {
    create: useMutation({
      mutationFn: async ({ body, key }: { body: CostCreate; key: string }) =>
        (await createCost({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    edit: useMutation({
      mutationFn: async ({ of, body }: { of: Cost; body: CostEdit }) =>
        (await editCost({ ...at(of), body })).data,
      onSettled,
    }),
    remove: useMutation({ mutationFn: (of: Cost) => deleteCost(at(of)), onSettled }),
    repeat: useMutation({
      mutationFn: async ({ body, key }: { body: RecurringCostCreate; key: string }) =>
        (await createRecurringCost({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    editRule: useMutation({
      mutationFn: async ({ of, body }: { of: RecurringCost; body: RecurringCostEdit }) =>
        (await editRecurringCost({ ...at(of), body })).data,
      onSettled,
    }),
    removeRule: useMutation({
      mutationFn: (of: RecurringCost) => deleteRecurringCost(at(of)),
      onSettled,
    }),
  };
}
