import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { createRecurrence } from "@/shared/api/generated/operations/create-recurrence.gen";
import { deleteRecurrence } from "@/shared/api/generated/operations/delete-recurrence.gen";
import { editRecurrence } from "@/shared/api/generated/operations/edit-recurrence.gen";
import { getRecurrence } from "@/shared/api/generated/operations/get-recurrence.gen";
import { listDocumentsOptions } from "@/shared/api/generated/operations/list-documents.gen";
import { listRecurrencesOptions } from "@/shared/api/generated/operations/list-recurrences.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Deal, Recurrence, RecurrenceCreate, RecurrenceEdit } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import type { DocumentFilter } from "../api";

type Known = { id: string; version: number };
type Clients = Pick<Deal, "id" | "company" | "contact">;

/** The server keeps no more of one deal; of contracts, one page is enough. */
const MOST = 20;
const MANY = 200;

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });

const agreements = (query: DocumentFilter) =>
  listDocumentsOptions({
    query: { ...query, kind: "contract,outside", stage: "issued", limit: MANY },
  });

export const recurrenceQueries = {
  of: (dealId: string) => listRecurrencesOptions({ query: { deal_id: dealId, limit: MOST } }),
  /** Upon what they may be made: contracts of the deal, and what its client has without any deal. */
  contractsOfDeal: ({ id }: Clients) => agreements({ deal_id: id }),
  contractsOfClient: ({ company, contact }: Clients) => ({
    ...agreements(company ? { company_id: company.id } : { contact_id: contact?.id ?? "" }),
    enabled: Boolean(company ?? contact),
  }),
};

export const sendRecurrence = {
  fresh: async (id: string): Promise<Recurrence> =>
    (await getRecurrence({ path: { id }, ...must })).data,
  edit: async (known: Known, body: RecurrenceEdit): Promise<Recurrence> =>
    (await editRecurrence({ ...at(known), body })).data,
};

/** The block of the deal, and its story. */
function forget(queries: QueryClient): void {
  for (const _id of ["listRecurrences", "listDealEvents"]) {
    void queries.invalidateQueries({ queryKey: [{ _id }] });
  }
}

export function useRecurrences() {
  const queries = useQueryClient();
  const onSettled = (): void => forget(queries);
  return {
    create: useMutation({
      mutationFn: async ({ body, key }: { body: RecurrenceCreate; key: string }) =>
        (await createRecurrence({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    remove: useMutation({
      mutationFn: async (known: Known) => {
        await deleteRecurrence(at(known));
      },
      onSettled,
    }),
  };
}

export type RecurrenceChanger = RecordChanger<Recurrence>;

export function useRecurrenceChange({ id, deal }: Recurrence): RecurrenceChanger {
  const queries = useQueryClient();
  const { queryKey } = recurrenceQueries.of(deal.id);
  return useRecordChange<Recurrence>({
    scope: `recurrence-${id}`,
    known: () => queries.getQueryData(queryKey)?.items.find((one) => one.id === id),
    fresh: () => sendRecurrence.fresh(id),
    accept: (changed) => {
      queries.setQueryData(
        queryKey,
        (list) =>
          list && { ...list, items: list.items.map((one) => (one.id === id ? changed : one)) },
      );
      forget(queries);
    },
  });
}
