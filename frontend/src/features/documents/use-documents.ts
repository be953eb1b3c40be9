import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { documentQueries } from "./api";
import { questionOf } from "./list-model";
import type { DocumentsSearch } from "./list-search";

/** The list page by page; whole pages stay while rows of them are chosen. */
export function useDocuments(search: DocumentsSearch, isWhole: boolean) {
  return useLongList(documentQueries.pages(questionOf(search)), isWhole);
}

export type DocumentPages = ReturnType<typeof useDocuments>;
