import type { ReactNode } from "react";
import classes from "./plain-table.module.css";

type Props = { head?: ReactNode[]; minWidth?: number; children: ReactNode };

/** A table to read: a narrow screen scrolls it sideways inside its own frame. */
export function PlainTable({ head, minWidth = 0, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes["frame"]} tabIndex={minWidth > 0 ? 0 : undefined}>
      <table className={classes["table"]} style={{ minWidth }}>
        {head && (
          <thead>
            <tr>{head}</tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
