import { Badge, type BadgeVariant } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./mark.module.css";

export type MarkLook = {
  Icon: Icon;
  /** Absent: the house's own colour, which is legible at this size. */
  color?: "gray" | "red" | "blue";
  variant?: BadgeVariant;
};

type Props = {
  look: MarkLook;
  /** Without a ground of its own, where rows stand close. */
  isPlain?: boolean | undefined;
  children: ReactNode;
};

/** A state by its sign and its word: never by colour alone. */
export function Mark({ look: { Icon, color, variant = "light" }, isPlain, children }: Props) {
  const sign = <Icon size={14} aria-hidden style={{ flex: "none" }} />;
  if (isPlain) {
    return (
      <span className={classes["plain"]} data-color={color}>
        {sign}
        {children}
      </span>
    );
  }
  return (
    <Badge variant={variant} {...(color && { color })} tt="none" flex="none" leftSection={sign}>
      {children}
    </Badge>
  );
}
