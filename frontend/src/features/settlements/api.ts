import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { createOpeningBalance } from "@/shared/api/generated/operations/create-opening-balance.gen";
import { deleteOpeningBalance } from "@/shared/api/generated/operations/delete-opening-balance.gen";
import { editOpeningBalance } from "@/shared/api/generated/operations/edit-opening-balance.gen";
import { getSettlementOptions } from "@/shared/api/generated/operations/get-settlement.gen";
import { listDocumentsOptions } from "@/shared/api/generated/operations/list-documents.gen";
import { listOpeningBalancesOptions } from "@/shared/api/generated/operations/list-opening-balances.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { OpeningBalance, OpeningBalanceCreate, OpeningBalanceEdit } from "@/shared/api/types";

/** With whom accounts are kept. */
export type Client = { company_id: string } | { contact_id: string };
export type Period = { from: string; to: string };

/** A client has a balance for each own firm and contract: no more than a page of them. */
const MANY = 200;

const must = { throwOnError: true as const };

export const settlementQueries = {
  of: (client: Client, firm: string, period: Period) => ({
    ...getSettlementOptions({ query: { ...client, ...period, legal_entity_id: firm } }),
    placeholderData: keepPreviousData,
  }),
  openings: (client: Client, firm: string) =>
    listOpeningBalancesOptions({ query: { ...client, legal_entity_id: firm, limit: MANY } }),
  /** On what a balance of its own may be kept. */
  contracts: (client: Client, firm: string) =>
    listDocumentsOptions({
      query: {
        ...client,
        legal_entity_id: firm,
        kind: "contract,outside",
        stage: "issued",
        limit: MANY,
      },
    }),
};

/** What changes an opening balance; whatever is counted from it is asked again. */
export function useOpeningBalances() {
  const queries = useQueryClient();
  const onSettled = (): void => {
    for (const _id of ["listOpeningBalances", "getSettlement", "showDebts"]) {
      void queries.invalidateQueries({ queryKey: [{ _id }] });
    }
  };
  return {
    create: useMutation({
      mutationFn: async ({ body, key }: { body: OpeningBalanceCreate; key: string }) =>
        (await createOpeningBalance({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    edit: useMutation({
      mutationFn: async ({ of, body }: { of: OpeningBalance; body: OpeningBalanceEdit }) => {
        const at = { path: { id: of.id }, headers: ifMatch(of.version) };
        return (await editOpeningBalance({ ...at, body, ...must })).data;
      },
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ id, version }: OpeningBalance) =>
        deleteOpeningBalance({ path: { id }, headers: ifMatch(version), ...must }),
      onSettled,
    }),
  };
}
