import { useLingui } from "@lingui/react/macro";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./data-grid.module.css";
import { type GridColumn, sortState } from "./grid-model";

type Props<Row> = {
  columns: GridColumn<Row>[];
  sort: string;
  hasTail: boolean;
  /** What stands above the boxes of the rows. */
  lead?: ReactNode;
  onSort: (column: GridColumn<Row>) => void;
};

export function GridHead<Row>({ columns, sort, hasTail, lead, onSort }: Props<Row>) {
  const { t } = useLingui();
  return (
    <div role="rowgroup" className={classes["head"]}>
      <div role="row" aria-rowindex={1} className={classes["titles"]}>
        {lead && <span role="columnheader">{lead}</span>}
        {columns.map((column) => {
          const state = sortState(sort, column.id);
          return (
            <span
              key={column.id}
              role="columnheader"
              className={classes["cell"]}
              data-number={column.isNumber || undefined}
              aria-sort={state}
            >
              {column.isSortable ? (
                <button type="button" className={classes["sort"]} onClick={() => onSort(column)}>
                  <span className={classes["cut"]}>{column.title}</span>
                  {state === "ascending" && <IconArrowUp size={14} aria-hidden />}
                  {state === "descending" && <IconArrowDown size={14} aria-hidden />}
                </button>
              ) : (
                <span className={classes["cut"]}>{column.title}</span>
              )}
            </span>
          );
        })}
        {hasTail && <span role="columnheader" aria-label={t`Действия`} />}
      </div>
    </div>
  );
}
