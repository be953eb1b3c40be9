import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { copyPlans } from "@/shared/api/generated/operations/copy-plans.gen";
import { getPlansOptions } from "@/shared/api/generated/operations/get-plans.gen";
import { setPlans } from "@/shared/api/generated/operations/set-plans.gen";
import { spreadPlans } from "@/shared/api/generated/operations/spread-plans.gen";
import { once } from "@/shared/api/if-match";
import type { PlanCellWish, PlanCopy, PlanMeasure, PlanSpread } from "@/shared/api/types";

const must = { throwOnError: true as const };

export const planQueries = {
  year: (measure: PlanMeasure, year: string) => ({
    ...getPlansOptions({
      query: { measure, month_from: `${year}-01`, month_to: `${year}-12` },
    }),
    placeholderData: keepPreviousData,
  }),
};

/** What changes plans; the table with its sums is asked again. */
export function usePlanChanges() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: [{ _id: "getPlans" }] });
  return {
    set: useMutation({
      mutationFn: async ({ measure, cells }: { measure: PlanMeasure; cells: PlanCellWish[] }) =>
        (await setPlans({ body: { measure, cells }, ...must })).data,
      onSettled,
    }),
    copy: useMutation({
      mutationFn: async ({ body, key }: { body: PlanCopy; key: string }) =>
        (await copyPlans({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    spread: useMutation({
      mutationFn: async ({ body, key }: { body: PlanSpread; key: string }) =>
        (await spreadPlans({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
  };
}
