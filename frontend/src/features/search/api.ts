import { keepPreviousData } from "@tanstack/react-query";
import { searchOptions } from "@/shared/api/generated/operations/search.gen";

export const searchQueries = {
  hits: (q: string) => ({
    ...searchOptions({ query: { q } }),
    enabled: q.trim().length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  }),
};
