import type { DebtRow, Debts } from "@/shared/api/report-types";
import { FirstRowsFigure } from "../first-rows-figure";
import type { DebtName } from "../report-model";
import { debtsChart, MOST_DRAWN } from "./debts-chart";
import { debtFigureName, debtRowName, shortRowName } from "./debts-words";
import { hasFirms } from "./rows-model";

type Props = { page: DebtName; shown: Debts; rows: DebtRow[]; caption: string };

/** Who owes most, and how old that is; the table below tells the same. */
export function DebtsPicture({ page, shown, rows, caption }: Props) {
  const isOfFirms = hasFirms(rows);
  const data = debtsChart(shown, rows, {
    figure: (name) => debtFigureName(page, name),
    row: (row, isWhole) =>
      isWhole ? debtRowName(row, shown.by, isOfFirms) : shortRowName(row, shown.by),
  });
  return <FirstRowsFigure caption={caption} data={data} rows={rows.length} most={MOST_DRAWN} />;
}
