import { Popover, Text } from "@mantine/core";
import type { ReactElement } from "react";

type Props = { label: string; text: string; children: ReactElement };

export function HintPopover({ label, text, children }: Props) {
  return (
    <Popover width={280} position="bottom" withArrow>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Text size="sm" fw={400} ta="start">
          {text}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
