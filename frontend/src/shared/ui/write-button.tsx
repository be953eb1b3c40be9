import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from "@mantine/core";
import type { ComponentProps } from "react";
import { useIsOnline } from "../lib/use-is-online";

type ButtonOwn = ButtonProps & Omit<ComponentProps<"button">, keyof ButtonProps>;
type IconOwn = ActionIconProps & Omit<ComponentProps<"button">, keyof ActionIconProps>;

/** A button that saves something: off while there is no network. */
export function WriteButton({ disabled = false, ...button }: ButtonOwn) {
  const isOnline = useIsOnline();
  return <Button {...button} disabled={disabled || !isOnline} />;
}

export function WriteIcon({ disabled = false, ...button }: IconOwn) {
  const isOnline = useIsOnline();
  return <ActionIcon {...button} disabled={disabled || !isOnline} />;
}
