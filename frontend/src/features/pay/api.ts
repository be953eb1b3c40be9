import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteEmployeePay } from "@/shared/api/generated/operations/delete-employee-pay.gen";
import { listEmployeePayOptions } from "@/shared/api/generated/operations/list-employee-pay.gen";
import { setEmployeePay } from "@/shared/api/generated/operations/set-employee-pay.gen";
import { ifMatch } from "@/shared/api/if-match";
import type { EmployeePay, EmployeePaySet } from "@/shared/api/types";

/** Terms change a few times a year: no more than a page of them. */
const MANY = 200;

const must = { throwOnError: true as const };

export const payQueries = {
  of: (userId: string) => listEmployeePayOptions({ query: { user_id: userId, limit: MANY } }),
};

export function usePay(userId: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: [{ _id: "listEmployeePay" }] });
  return {
    set: useMutation({
      mutationFn: async ({ from, body }: { from: string; body: EmployeePaySet }) => {
        const path = { user_id: userId, from_month: from };
        return (await setEmployeePay({ path, body, ...must })).data;
      },
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ from_month, version }: EmployeePay) => {
        const path = { user_id: userId, from_month };
        return deleteEmployeePay({ path, headers: ifMatch(version), ...must });
      },
      onSettled,
    }),
  };
}
