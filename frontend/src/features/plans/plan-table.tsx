import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { useRef, useState } from "react";
import type { PlanMeasure, PlanTable as Table } from "@/shared/api/types";
import { formatMoney } from "@/shared/lib/money";
import { formatCount } from "@/shared/lib/numbers";
import { formatMonth, shortMonth } from "@/shared/lib/months";
import { ErrorText } from "@/shared/ui/states/error-text";
import { PlanCell } from "./plan-cell";
import classes from "./plans.module.css";
import { isMoney } from "./search";
import { keyOf, type Place, shownAt } from "./table-model";
import { usePlanCells } from "./use-plan-cells";
import { rowName, sumName } from "./words";

type Props = { table: Table; canManage: boolean; isStale: boolean };

/** Subjects by months; a cell is kept when it is left. The sums are the server's. */
export function PlanTable({ table, canManage, isStale }: Props) {
  const { t } = useLingui();
  const cells = usePlanCells(table);
  const frame = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const go = ({ row, column }: Place): void => {
    const input = frame.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`);
    if (!input) return;
    input.focus();
    input.select();
  };
  const sum = (value: string) => shown(table.measure, value);
  return (
    <>
      {cells.error && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          <ErrorText error={cells.error} />
        </Alert>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={classes["frame"]} tabIndex={0}>
        <table
          ref={frame}
          className={classes["table"]}
          aria-label={t`Планы`}
          aria-busy={cells.isPending || isStale}
        >
          <thead>
            <tr>
              <th scope="col">
                <Trans>Чей план</Trans>
              </th>
              {table.months.map((month) => (
                <th key={month} scope="col" title={formatMonth(month)}>
                  {shortMonth(month)}
                </th>
              ))}
              <th scope="col">
                <Trans>Всего</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={`${row.subject.kind} ${row.subject.id}`}>
                <th scope="row">
                  {rowName(row)}
                  {!row.is_present && (
                    <span className={classes["gone"]}>
                      {" "}
                      <Trans>(больше не работает)</Trans>
                    </span>
                  )}
                </th>
                {table.months.map((month, column) => {
                  const place = { row: index, column };
                  const key = keyOf(place);
                  return (
                    <td key={month}>
                      {canManage ? (
                        <PlanCell
                          place={place}
                          label={`${rowName(row)}, ${formatMonth(month)}`}
                          value={cells.typed.get(key) ?? shownAt(table, place)}
                          measure={table.measure}
                          refused={cells.refused.get(key)}
                          isActive={active.row === index && active.column === column}
                          onActive={() => setActive(place)}
                          onType={(text) => cells.type(place, text)}
                          onKeep={() => cells.keep(place)}
                          onGiveUp={() => cells.giveUp(place)}
                          onPaste={(text) => cells.paste(place, text)}
                          onGo={go}
                        />
                      ) : (
                        shownAt(table, place) || "—"
                      )}
                    </td>
                  );
                })}
                <td className={classes["total"]}>{sum(row.total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {table.sums.map(({ kind, cells: columns, total }) => (
              <tr key={kind}>
                <th scope="row">{sumName(kind)}</th>
                {columns.map((value, column) => (
                  <td key={table.months[column]}>{sum(value)}</td>
                ))}
                <td className={classes["total"]}>{sum(total)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </>
  );
}

function shown(measure: PlanMeasure, value: string): string {
  return isMoney(measure) ? formatMoney(value, { short: true }) : formatCount(Number(value));
}
