import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { useLayoutEffect, useRef } from "react";
import type { PlanFact, PlanFactRow } from "@/shared/api/report-types";
import { formatMonth, monthOf } from "@/shared/lib/months";
import { PlanFactCell } from "./plan-fact-cell";
import { asTree, isForecast, rowKey } from "./plan-fact-model";
import { monthsText, subjectName } from "./plan-fact-words";
import classes from "./plan-fact.module.css";
import table from "./reports.module.css";

const STEP = 16;

/** So many have room on paper for letters that one reads. */
const FEW_MONTHS = 4;

type Props = {
  shown: PlanFact;
  caption: string;
  /** Whose months the chart shows. */
  chosen: PlanFactRow;
  onChoose: (row: PlanFactRow) => void;
  onDrill: (row: PlanFactRow, month: string | null) => void;
};

/** Whose plans by months; a month that has not begun has a plan only. */
export function PlanFactTable({ shown, caption, chosen, onChoose, onDrill }: Props) {
  const { t } = useLingui();
  const { months, today, figure } = shown;
  const frame = useRef<HTMLDivElement>(null);
  // Of a year a narrow screen shows a few months: those up to the present one.
  useLayoutEffect(() => {
    const box = frame.current;
    const present = box?.querySelector<HTMLElement>("[data-present]");
    if (!box || !present) return;
    box.scrollLeft = Math.max(0, present.offsetLeft + present.offsetWidth - box.clientWidth);
  }, []);
  const isSplit = months.length > 1;
  return (
    <div
      ref={frame}
      className={table["frame"]}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className={table["table"]} data-narrow={months.length <= FEW_MONTHS || undefined}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Чей план</Trans>
            </th>
            {months.map((month) => (
              <th
                key={month}
                scope="col"
                className={table["number"]}
                data-present={month === monthOf(today) || undefined}
              >
                {formatMonth(month)}
              </th>
            ))}
            {isSplit && (
              <th scope="col" className={table["number"]}>
                <Trans>Всего</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {asTree(shown.rows).map(({ row, depth }) => {
            const name = subjectName(row);
            const key = rowKey(row);
            return (
              <tr key={key} data-kind={row.subject.kind} className={classes["row"]}>
                <th scope="row" style={depth > 0 ? { paddingInlineStart: 12 + depth * STEP } : {}}>
                  <UnstyledButton
                    className={classes["subject"]}
                    aria-pressed={row === chosen}
                    title={t`Показать на графике`}
                    onClick={() => onChoose(row)}
                  >
                    {name}
                    {row === chosen && <IconChartLine size={14} aria-hidden />}
                  </UnstyledButton>
                  {!row.is_present && (
                    <span className={classes["gone"]}>
                      {row.subject.kind === "department" ? (
                        <Trans>отдел закрыт</Trans>
                      ) : (
                        <Trans>больше не работает</Trans>
                      )}
                    </span>
                  )}
                </th>
                {row.cells.map((cell, at) => {
                  const month = months[at] ?? "";
                  return (
                    <PlanFactCell
                      key={month}
                      cell={cell}
                      figure={figure}
                      about={`${name}, ${formatMonth(month)}`}
                      isGoing={isForecast(cell, [month], today)}
                      onDrill={() => onDrill(row, month)}
                    />
                  );
                })}
                {isSplit && (
                  <PlanFactCell
                    cell={row.total}
                    figure={figure}
                    about={`${name}, ${monthsText(months)}`}
                    isGoing={isForecast(row.total, months, today)}
                    onDrill={() => onDrill(row, null)}
                  />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
