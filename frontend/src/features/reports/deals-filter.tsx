import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { SkeletonLines } from "@/shared/ui/states/loading";
import type { Problems } from "./filter-fields";
import { activeFilters, cleared, type FilterName } from "./filter-model";
import type { ReportSearch } from "./report-search";

// Asked for when the dialog opens.
const FilterFields = lazy(async () => ({
  default: (await import("./filter-fields")).FilterFields,
}));

type Props = {
  search: ReportSearch;
  problems: Problems;
  /** Chosen elsewhere on the page. */
  apart?: FilterName | undefined;
  onChange: (search: ReportSearch) => void;
};

/** Which deals the page is about, behind one button. */
export function DealsFilter({ search, problems, apart, onChange }: Props) {
  const { t } = useLingui();
  return (
    <PhoneFilters
      title={t`По каким сделкам`}
      count={activeFilters(search, apart).length}
      search={search}
      cleared={cleared(search, apart)}
      renderFields={(draft, onDraft) => (
        <Suspense fallback={<SkeletonLines count={4} height={44} />}>
          <FilterFields search={draft} problems={problems} apart={apart} onChange={onDraft} />
        </Suspense>
      )}
      onSearch={onChange}
    />
  );
}
