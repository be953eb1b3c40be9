import { useLingui } from "@lingui/react/macro";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { FilterFields, type Problems } from "./filter-fields";
import { activeFilters, cleared, type FilterName } from "./filter-model";
import type { ReportSearch } from "./report-search";

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
        <FilterFields search={draft} problems={problems} apart={apart} onChange={onDraft} />
      )}
      onSearch={onChange}
    />
  );
}
