import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { SearchInput } from "@/shared/ui/search-input";
import { ClientChips } from "./client-chips";
import classes from "./documents.module.css";
import { FilterDialog } from "./filter-dialog";
import { FilterFields } from "./filter-fields";
import { countOf, type DocumentsSearch, patched } from "./list-model";

type Props = { search: DocumentsSearch; onSearch: (search: DocumentsSearch) => void };

/** What narrows the list of documents: the search, and the filters, for which a phone has room behind their button only. */
export function ListTools({ search, onSearch }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return (
    <>
      <div className={classes["tools"]}>
        <SearchInput
          label={t`Номер или покупатель`}
          placeholder={t`Номер или покупатель`}
          value={search.q ?? ""}
          onSearch={(q) => onSearch(patched(search, { q }))}
        />
        {isPhone ? (
          <PhoneFilters search={search} onSearch={onSearch} />
        ) : (
          <FilterFields search={search} onChange={onSearch} />
        )}
      </div>
      <ClientChips search={search} onSearch={onSearch} />
    </>
  );
}

function PhoneFilters({ search, onSearch }: Props) {
  const [isOpen, setOpen] = useState(false);
  const count = countOf(search);
  return (
    <>
      <Button
        variant="default"
        flex="none"
        aria-haspopup="dialog"
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? <Trans>Фильтры · {count}</Trans> : <Trans>Фильтры</Trans>}
      </Button>
      <FilterDialog
        opened={isOpen}
        search={search}
        onClose={() => setOpen(false)}
        onChange={(next) => {
          setOpen(false);
          onSearch(next);
        }}
      />
    </>
  );
}
