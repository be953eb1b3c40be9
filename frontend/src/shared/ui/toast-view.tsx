import "@mantine/core/styles/Notification.layer.css";
import "@mantine/notifications/styles.layer.css";
import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { WriteButton } from "./write-button";

const DONE_MS = 5_000;
const UNDO_MS = 8_000;
const UNDO_MANY_MS = 15_000;
const ERROR_MS = 12_000;

/** Read when a toast is shown, so in the language of that moment. */
const closing = () => ({ closeButtonProps: { "aria-label": t`Закрыть` } });

export function Toasts() {
  return <Notifications position="bottom-right" limit={4} />;
}

export function showDone(message: ReactNode): void {
  notifications.show({ ...closing(), message, autoClose: DONE_MS });
}

export function showError(message: ReactNode, title?: ReactNode): void {
  notifications.show({ ...closing(), color: "red", title, message, autoClose: ERROR_MS });
}

export function showUndo(
  id: string,
  message: ReactNode,
  onUndo: () => void,
  isOfMany: boolean,
): void {
  notifications.show({
    ...closing(),
    id,
    autoClose: isOfMany ? UNDO_MANY_MS : UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <WriteButton size="compact-sm" variant="light" onClick={onUndo} flex="none">
          <Trans>Отменить</Trans>
        </WriteButton>
      </Group>
    ),
  });
}

export function hide(id: string): void {
  notifications.hide(id);
}
