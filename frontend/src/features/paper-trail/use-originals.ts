import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { paperQueries } from "./api";
import { questionOf } from "./list-model";
import type { OriginalsSearch } from "./list-search";

/** The register page by page; whole pages stay while rows of them are chosen. */
export function useOriginals(search: OriginalsSearch, isWhole: boolean) {
  return useLongList(paperQueries.originals(questionOf(search)), isWhole);
}

export type OriginalPages = ReturnType<typeof useOriginals>;
