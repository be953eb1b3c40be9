import { i18n } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { DebtRow, Debts } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { Echart } from "@/shared/ui/echart";
import type { DebtName } from "../report-model";
import reportClasses from "../reports.module.css";
import { debtsChart, MOST_DRAWN } from "./debts-chart";
import { debtFigureName, debtRowName, shortRowName } from "./debts-words";
import { hasFirms } from "./rows-model";

type Props = { page: DebtName; shown: Debts; rows: DebtRow[]; caption: string };

/** Who owes most, and how old that is; the table below tells the same. */
export function DebtsPicture({ page, shown, rows, caption }: Props) {
  const { t } = useLingui();
  const isOfFirms = hasFirms(rows);
  const data = debtsChart(shown, rows, {
    figure: (name) => debtFigureName(page, name),
    row: (row, isWhole) =>
      isWhole ? debtRowName(row, shown.by, isOfFirms) : shortRowName(row, shown.by),
  });
  const most = formatCount(MOST_DRAWN);
  return (
    <figure className={reportClasses["figure"]}>
      <div className={reportClasses["figureHead"]}>
        <figcaption>{caption}</figcaption>
      </div>
      <Echart
        label={t`График: ${caption}. Те же цифры — в таблице ниже`}
        data={data}
        tick={tickText}
      />
      {rows.length > MOST_DRAWN && (
        <Text size="xs" c="dimmed">
          <Trans>На графике первые {most}, остальные — в таблице.</Trans>
        </Text>
      )}
    </figure>
  );
}

/** «1,2 млн»: an axis has room for little. */
function tickText(value: number): string {
  return new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(value);
}
