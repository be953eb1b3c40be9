import { useLingui } from "@lingui/react/macro";
import type { DebtRow, Debts } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { DrillShell } from "../drill-shell";
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
import { DebtsList } from "./debts-list";
import { debtFigureName, debtRowName } from "./debts-words";
import { debtsBehind, figureBehind, hasFirms, rowBehind } from "./rows-model";

type Props = {
  page: DebtName;
  shown: Debts;
  rows: DebtRow[];
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The documents and payments behind the figure that the address names. */
export function DebtsDrill({ page, shown, rows, search, onClose, onGone }: Props) {
  const { t } = useLingui();
  const { behind = "", cell } = search;
  const row = cell === undefined ? undefined : rowBehind(shown, rows, cell);
  const name = debtFigureName(page, behind);
  const query = debtsBehind(shown, search);
  return (
    <DrillShell
      isOpen={search.behind !== undefined}
      title={t`Документы: ${name}`}
      about={[
        row && debtRowName(row, shown.by, hasFirms(rows)),
        cell === undefined && t`итого`,
        t`на ${formatDay(shown.as_of)}`,
      ]}
      figure={figureBehind(shown, rows, search)}
      unit={shown.measures.find((measure) => measure.name === behind)?.unit ?? "money"}
      onClose={onClose}
      onGone={onGone}
    >
      {query && <DebtsList page={page} query={query} />}
    </DrillShell>
  );
}
