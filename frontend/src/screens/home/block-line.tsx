import { Anchor } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./blocks.module.css";

type Props = {
  name: string;
  /** Where its name leads. */
  way?: Pick<LinkProps, "to" | "params"> | undefined;
  /** What is said below the name. */
  about?: ReactNode;
  isLate?: boolean;
  /** The figure at the end of the line; `false`: there is none. */
  children: ReactNode;
};

/** A line of a block: what it is of, and how much. */
export function BlockLine({ name, way, about, isLate = false, children }: Props) {
  return (
    <li className={classes["row"]}>
      <span className={classes["what"]}>
        {way ? (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...way} preload={false} />}>
            {name}
          </Anchor>
        ) : (
          name
        )}
        {about !== undefined && <span className={classes["about"]}>{about}</span>}
      </span>
      {children !== false && (
        <span className={classes["number"]} data-late={isLate || undefined}>
          {children}
        </span>
      )}
    </li>
  );
}
