import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { activeFilters, cleared, type FilterName, patched, split } from "./filter-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
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
  const { t } = useLingui();
  const active = activeFilters(search, apart);
  const options = useFilterOptions(search, (name) => active.includes(name));
  const words = (name: FilterName): string => {
    const values = split(search[name]);
    if (name === "tag") return values.join(", ");
    const nameOf = (id: string) => options[name].find(({ value }) => value === id)?.label.trim();
    return values.map((id) => nameOf(id) ?? "…").join(", ");
  };
  if (active.length === 0) return null;
  return (
    <div className={classes["chips"]} role="group" aria-label={t`Выбранные фильтры`}>
      {active.map((name) => {
        const text = `${filterLabel(name)}: ${words(name)}`;
        return (
          <Button
            key={name}
            size="compact-sm"
            fw={500}
            variant="light"
            maw="100%"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={t`Убрать фильтр: ${text}`}
            onClick={() => onChange(patched(search, { [name]: "" }))}
          >
            {text}
          </Button>
        );
      })}
      <Button
        size="compact-sm"
        fw={500}
        variant="subtle"
        color="gray"
        onClick={() => onChange(cleared(search, apart))}
      >
        <Trans>Сбросить</Trans>
      </Button>
    </div>
  );
}
