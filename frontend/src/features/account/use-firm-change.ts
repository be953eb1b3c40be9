import { useQueryClient } from "@tanstack/react-query";
import type { Account } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { accountQueries } from "./api";

/** Changes of the firm; its zone decides every day that is shown, so all that is on screen is asked again. */
export function useFirmChange(): RecordChanger<Account> {
  const queries = useQueryClient();
  const account = accountQueries.account();
  return useRecordChange<Account>({
    scope: "account",
    known: () => queries.getQueryData(account.queryKey),
    fresh: () => queries.fetchQuery({ ...account, staleTime: 0 }),
    accept: (next) => {
      queries.setQueryData(account.queryKey, next);
      void queries.invalidateQueries();
    },
  });
}
