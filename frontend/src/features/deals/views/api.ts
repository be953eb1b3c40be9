import type { QueryClient } from "@tanstack/react-query";
import {
  listSavedViewsOptions,
  listSavedViewsQueryKey,
} from "@/shared/api/generated/operations/list-saved-views.gen";
import type { DealsSearch } from "../list/search-types";

const list = () => ({ ...listSavedViewsOptions(), staleTime: 60_000 });

/** Apart from what changes views: the list itself needs only these. */
export const viewQueries = {
  list,
  /** One try, at once: nobody waits for views longer than for the list. */
  opening: () => ({ ...list(), retry: false, networkMode: "always" as const }),
  key: () => listSavedViewsQueryKey(),
};

/** The address of the view that this person opens first. Without an answer there is none. */
export async function opening(queries: QueryClient): Promise<DealsSearch | undefined> {
  const views = await queries.fetchQuery(viewQueries.opening()).catch(() => null);
  const first = views?.items.find((view) => view.is_default);
  return first && (await import("./view-model")).searchOf(first);
}
