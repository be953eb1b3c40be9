import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { patched } from "../filter-model";
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
import classes from "../reports.module.css";
import { isDue, narrowed, unnarrowed } from "./debts-model";
import { narrowLabel } from "./narrow-words";
import { useDebtNames } from "./use-debt-names";

type Props = {
  page: DebtName;
  search: ReportSearch;
  onChange: (search: ReportSearch) => void;
};

/** Whose debts these are, each with its way out; it is printed, too. */
export function DebtsChips({ page, search, onChange }: Props) {
  const { t } = useLingui();
  const names = useDebtNames(search);
  const active = narrowed(page, search).filter((name) => !isDue(name));
  if (active.length === 0) return null;
  return (
    <div className={classes["chips"]} role="group" aria-label={t`Выбранные фильтры`}>
      {active.map((name) => {
        const chosen = name === "due_from" || name === "due_to" ? [] : names[name];
        const text = `${narrowLabel(name)}: ${chosen.join(", ")}`;
        // A contract is one of this client.
        const without = name === "company" || name === "contact" ? { contract: "" } : {};
        return (
          <Button
            key={name}
            size="compact-sm"
            fw={500}
            variant="light"
            maw="100%"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={t`Убрать фильтр: ${text}`}
            onClick={() => onChange(patched(search, { [name]: "", ...without }))}
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
        onClick={() => onChange(patched(unnarrowed(search), {}))}
      >
        <Trans>Сбросить</Trans>
      </Button>
    </div>
  );
}
