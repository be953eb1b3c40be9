import { Chips } from "../chips";
import { patched } from "../filter-model";
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
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
  const names = useDebtNames(search);
  const active = narrowed(page, search).filter((name) => !isDue(name));
  const chips = active.map((name) => {
    const chosen = name === "due_from" || name === "due_to" ? [] : names[name];
    // A contract is one of this client.
    const without = name === "company" || name === "contact" ? { contract: "" } : {};
    return {
      name,
      text: `${narrowLabel(name)}: ${chosen.join(", ")}`,
      onRemove: () => onChange(patched(search, { [name]: "", ...without })),
    };
  });
  return <Chips chips={chips} onReset={() => onChange(patched(unnarrowed(search), {}))} />;
}
