import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./row-list.module.css";

/** A few records one below the other in one frame. */
export function RowList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div role="list" aria-label={label} className={classes["frame"]}>
      {children}
    </div>
  );
}

type RowProps = {
  /** What can be done to it; below the text where the line is too narrow for both. */
  actions?: ReactNode;
  /** How many records it stands below. */
  depth?: number;
  children: ReactNode;
};

export function Row({ actions, depth = 0, children }: RowProps) {
  return (
    <div role="listitem" className={classes["row"]} style={{ ["--depth" as string]: depth }}>
      <div className={classes["text"]}>{children}</div>
      {actions && <Group gap="xs">{actions}</Group>}
    </div>
  );
}
