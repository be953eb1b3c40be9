import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconEyeOff, IconGripVertical } from "@tabler/icons-react";
import type { RefObject } from "react";
import classes from "./home.module.css";

type Props = {
  title: string;
  handle: RefObject<HTMLSpanElement | null>;
  onStep: (by: 1 | -1) => void;
  onHide: () => void;
};

/** What the hand does with the handle, these buttons do for the keyboard. */
export function BlockTools({ title, handle, onStep, onHide }: Props) {
  const { t } = useLingui();
  const tools = [
    { label: t`Выше: ${title}`, Icon: IconArrowUp, onClick: () => onStep(-1) },
    { label: t`Ниже: ${title}`, Icon: IconArrowDown, onClick: () => onStep(1) },
    { label: t`Скрыть: ${title}`, Icon: IconEyeOff, onClick: onHide },
  ];
  return (
    <div className={classes["tools"]}>
      <span ref={handle} className={classes["handle"]} title={t`Перетащить`}>
        <IconGripVertical size={18} aria-hidden />
      </span>
      {tools.map(({ label, Icon, onClick }) => (
        <ActionIcon
          key={label}
          className={classes["tool"] ?? ""}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={label}
          onClick={onClick}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
