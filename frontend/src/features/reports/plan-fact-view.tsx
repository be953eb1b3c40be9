import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy } from "react";
import type { PlanFact, PlanFactRow } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { formatMonth } from "@/shared/lib/months";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { WhenOpened } from "@/shared/ui/when-opened";
import { patched } from "./filter-model";
import { Hint } from "./hint";
import { MeasureHint } from "./measure-hint";
import { measureName } from "./measure-words";
import { chosenRow, rowKey, unplanned } from "./plan-fact-model";
import { PlanFactPicture } from "./plan-fact-picture";
import { PlanFactTable } from "./plan-fact-table";
import {
  doneMeaning,
  forecastMeaning,
  monthsText,
  planMeasureName,
  subjectName,
} from "./plan-fact-words";
import classes from "./plan-fact.module.css";
import type { ReportSearch } from "./report-search";
import page from "./reports.module.css";
import { useDrill } from "./use-drill";

const PlanFactDrill = lazy(async () => ({
  default: (await import("./plan-fact-drill")).PlanFactDrill,
}));

type Props = {
  shown: PlanFact;
  search: ReportSearch;
  canPlan: boolean;
  /** The figures are of another question: the new ones are on their way. */
  isStale: boolean;
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

export function PlanFactView({ shown, search, canPlan, isStale, onChange, onStep }: Props) {
  const { t } = useLingui();
  const { drill: open, onClose, onGone } = useDrill(search, { onChange, onStep });
  const row = chosenRow(shown, search);
  if (!row) return <EmptyState kind="first" title={<Trans>За эти месяцы показать нечего</Trans>} />;
  const caption = `${planMeasureName(shown.measure)}, ${monthsText(shown.months)}`;
  const drill = (of: PlanFactRow, month: string | null): void => {
    const cell = month === null ? rowKey(of) : `${rowKey(of)},month:${month}`;
    open({ measure: shown.figure.name, cell });
  };
  return (
    <div className={page["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <div className={classes["meanings"]}>
        <span>
          <Trans>Факт — по {formatDay(shown.today)}. Как считаются:</Trans>
        </span>
        <span>
          {measureName(shown.figure.name)}
          <MeasureHint measure={shown.figure.name} />
        </span>
        <span>
          <Trans>Процент плана</Trans>
          <Hint name={t`Процент плана`} meaning={doneMeaning()} />
        </span>
        <span>
          <Trans>Прогноз</Trans>
          <Hint name={t`Прогноз`} meaning={forecastMeaning()} />
        </span>
      </div>
      <Unplanned shown={shown} row={row} canPlan={canPlan} />
      <PlanFactPicture shown={shown} row={row} />
      <PlanFactTable
        key={shown.months.join()}
        shown={shown}
        caption={t`План и факт: ${caption}`}
        chosen={row}
        onChoose={(other) => onChange(patched(search, { row: rowKey(other) }))}
        onDrill={drill}
      />
      <WhenOpened opened={search.behind !== undefined}>
        <PlanFactDrill shown={shown} search={search} onClose={onClose} onGone={onGone} />
      </WhenOpened>
    </div>
  );
}

type UnplannedProps = { shown: PlanFact; row: PlanFactRow; canPlan: boolean };

/** Where a per cent is missing because nobody has made a plan. */
function Unplanned({ shown, row, canPlan }: UnplannedProps) {
  const missing = unplanned(shown, row);
  const [first] = missing;
  if (first === undefined) return null;
  const name = subjectName(row);
  const isWhole = missing.length === shown.months.length;
  const list = isWhole ? monthsText(missing) : missing.map(formatMonth).join(", ");
  const [year = ""] = first.split("-");
  return (
    <div className={classes["note"]}>
      <span>
        <Trans>
          {name}: нет плана на {list}.
        </Trans>
      </span>
      {canPlan && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/plans" search={{ measure: shown.measure, year }} />
          )}
        >
          <Trans>Задать план</Trans>
        </Anchor>
      )}
    </div>
  );
}
