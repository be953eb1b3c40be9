import { Chips } from "./chips";
import { activeFilters, cleared, type FilterName, patched, split } from "./filter-model";
import type { ReportSearch } from "./report-search";
import { useFilterOptions } from "./use-filter-options";
import { filterLabel } from "./words";

type Props = {
  search: ReportSearch;
  /** Chosen elsewhere on the page. */
  apart?: FilterName | undefined;
  onChange: (search: ReportSearch) => void;
};

/** What narrows the report, each with its way out; it is printed, too. */
export function FilterChips({ search, apart, onChange }: Props) {
  const active = activeFilters(search, apart);
  const options = useFilterOptions(search, (name) => active.includes(name));
  const words = (name: FilterName): string => {
    const values = split(search[name]);
    if (name === "tag") return values.join(", ");
    const nameOf = (id: string) => options[name].find(({ value }) => value === id)?.label.trim();
    return values.map((id) => nameOf(id) ?? "…").join(", ");
  };
  const chips = active.map((name) => ({
    name,
    text: `${filterLabel(name)}: ${words(name)}`,
    onRemove: () => onChange(patched(search, { [name]: "" })),
  }));
  return <Chips chips={chips} onReset={() => onChange(cleared(search, apart))} />;
}
