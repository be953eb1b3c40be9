import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import classes from "./deal-list.module.css";
import { activeFilters, cleared, without } from "./filter-model";
import type { DealsSearch } from "./search-types";
import { useFilterNames } from "./use-filter-names";

type Props = { search: DealsSearch; onChange: (search: DealsSearch) => void };

/** What narrows the list, each word with its way out. */
export function FilterChips({ search, onChange }: Props) {
  const { t } = useLingui();
  const nameOf = useFilterNames(search);
  const active = activeFilters(search);
  if (active.length === 0) return null;
  return (
    <div className={classes["chips"]} role="group" aria-label={t`Выбранные фильтры`}>
      {active.map((filter) => {
        const name = nameOf(filter);
        return (
          <Button
            key={filter.names.join(" ")}
            size="compact-sm"
            fw={500}
            variant="light"
            maw="100%"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={t`Убрать фильтр: ${name}`}
            onClick={() => onChange(without(search, filter.names))}
          >
            {name}
          </Button>
        );
      })}
      <Button
        size="compact-sm"
        fw={500}
        variant="subtle"
        color="gray"
        onClick={() => onChange(cleared(search))}
      >
        <Trans>Сбросить</Trans>
      </Button>
    </div>
  );
}
