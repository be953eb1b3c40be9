import { useLingui } from "@lingui/react/macro";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { SearchInput } from "@/shared/ui/search-input";
import { FilterFields } from "./filter-fields";
import { type PaymentsSearch } from "./list-search";
import { cleared, countOf, patched } from "./list-model";
import classes from "./payments.module.css";

type Props = { search: PaymentsSearch; onSearch: (search: PaymentsSearch) => void };

/** What narrows the list of payments: the search, and the filters, for which a phone has room behind their button only. */
export function ListTools({ search, onSearch }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return (
    <div className={classes["tools"]}>
      <SearchInput
        label={t`Номер, плательщик или назначение`}
        placeholder={t`Номер, плательщик или назначение`}
        value={search.q ?? ""}
        onSearch={(q) => onSearch(patched(search, { q }))}
      />
      {isPhone ? (
        <PhoneFilters
          title={t`Какие платежи показать`}
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
