import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useActions } from "../actions/registry";
import classes from "./selection-bar.module.css";

type Props = {
  /** What is chosen, for whoever listens. */
  label: string;
  count: ReactNode;
  /** More buttons than a phone has room for: there they are moved sideways. */
  isLong?: boolean;
  onClear: () => void;
  children: ReactNode;
};

/** Above the foot of a list while rows are chosen: how many, what can be done with them, and the way back, Esc too. */
export function SelectionBar({ label, count, isLong = false, onClear, children }: Props) {
  const { t } = useLingui();
  useActions([
    {
      id: "list.select-none",
      section: "list",
      title: msg`Снять выбор`,
      shortcut: "Escape",
      perform: onClear,
    },
  ]);
  return (
    <div
      className={classes["bar"]}
      role="toolbar"
      aria-label={label}
      data-long={isLong || undefined}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        flex="none"
        aria-label={t`Снять выбор`}
        onClick={onClear}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" fw={600} role="status" className={classes["count"] ?? ""}>
        {count}
      </Text>
      {children}
    </div>
  );
}
