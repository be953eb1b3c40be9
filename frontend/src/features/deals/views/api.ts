import {
  listSavedViewsOptions,
  listSavedViewsQueryKey,
} from "@/shared/api/generated/operations/list-saved-views.gen";

/** Apart from what changes views: the list itself needs only these. */
export const viewQueries = {
  list: () => ({ ...listSavedViewsOptions(), staleTime: 60_000 }),
  key: () => listSavedViewsQueryKey(),
};
