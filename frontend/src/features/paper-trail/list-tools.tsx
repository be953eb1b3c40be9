import { useLingui } from "@lingui/react/macro";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { SearchInput } from "@/shared/ui/search-input";
import { FilterFields } from "./filter-fields";
import { cleared, countOf, patched } from "./list-model";
import type { OriginalsSearch } from "./list-search";
import classes from "./paper-trail.module.css";

type Props = { search: OriginalsSearch; onSearch: (search: OriginalsSearch) => void };

/** What narrows the register: the search, and the filters, for which a phone has room behind their button only. */
export function ListTools({ search, onSearch }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return (
    <div className={classes["tools"]}>
      <SearchInput
        label={t`Номер или покупатель`}
        placeholder={t`Номер или покупатель`}
        value={search.q ?? ""}
        onSearch={(q) => onSearch(patched(search, { q }))}
      />
      {isPhone ? (
        <PhoneFilters
          title={t`Какие оригиналы показать`}
          count={countOf(search)}
          search={search}
          cleared={cleared(search)}
          renderFields={(draft, onChange) => (
            <FilterFields isForm search={draft} onChange={onChange} />
          )}
          onSearch={onSearch}
        />
      ) : (
        <FilterFields search={search} onChange={onSearch} />
      )}
    </div>
  );
}
