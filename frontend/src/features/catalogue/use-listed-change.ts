import type { Known } from "@/entities/catalogue/api";
import { ApiError } from "@/shared/api/api-error";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { useRefresh } from "./use-refresh";

type Items<T> = { items: T[] };

/** Changes of a record that is known only from the list of all of its kind. */
export function useListedChange<T extends Known>(
  id: string,
  known: Items<T> | undefined,
  fetch: () => Promise<Items<T>>,
): RecordChanger<T> {
  const refresh = useRefresh();
  const find = (list: Items<T> | undefined): T | undefined =>
    list?.items.find((one) => one.id === id);
  return useRecordChange<T>({
    scope: `catalogue-${id}`,
    known: () => find(known),
    fresh: async () => {
      const found = find(await fetch());
      if (!found) throw new ApiError({ status: 404, code: "not_found", message: "" });
      return found;
    },
    accept: refresh,
  });
}
