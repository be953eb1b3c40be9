import { Trans } from "@lingui/react/macro";
import { Button, type ButtonProps } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { ComponentProps } from "react";

type Props = ButtonProps & Omit<ComponentProps<"button">, keyof ButtonProps>;

/** What opens the menu of columns; it is there before the menu's code. */
export function ColumnButton(props: Props) {
  return (
    <Button {...props} variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
      <Trans>Столбцы</Trans>
    </Button>
  );
}
