import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { activeFilters } from "./filter-model";
import type { ReportSearch } from "./report-search";

/** What the page counts, for whoever has narrowed nothing, stands inside. */
export function NoRows({ search, children }: { search: ReportSearch; children: ReactNode }) {
  const isNarrow = activeFilters(search).length > 0;
  return (
    <EmptyState
      kind={isNarrow ? "none" : "first"}
      title={<Trans>За эти дни показать нечего</Trans>}
      hint={
        isNarrow ? <Trans>Уберите одно из условий выше или возьмите другие дни.</Trans> : children
      }
    />
  );
}
