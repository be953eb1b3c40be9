import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useIsPhone } from "../lib/use-is-phone";
import { Guarded, useLeaveGuard } from "./leave-guard";

export type DialogProps = {
  opened: boolean;
  onClose?: () => void;
  /** There is no way past it: the session ended, the question must be answered. */
  isLocked?: boolean;
  title: ReactNode;
  children: ReactNode;
  size?: string | number;
};

export function DialogView({
  opened,
  onClose,
  isLocked = false,
  title,
  children,
  size = 460,
}: DialogProps) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  // Mantine remembers where the focus was only when it sees the change from closed to open.
  const isMounted = useMounted();
  const guard = useLeaveGuard(opened, () => onClose?.());
  const close = (): void => {
    if (guard.question) guard.question.stay();
    else if (onClose) guard.ask(onClose);
  };
  return (
    <Modal
      opened={opened && isMounted}
      onClose={close}
      withCloseButton={!isLocked}
      closeOnEscape={!isLocked}
      closeOnClickOutside={!isLocked}
      title={title}
      size={size}
      fullScreen={isPhone}
      centered={!isPhone}
      closeButtonProps={{ "aria-label": t`Закрыть` }}
      styles={{ title: { fontWeight: 650 } }}
      transitionProps={{ duration: 120 }}
    >
      <Guarded guard={guard}>{children}</Guarded>
    </Modal>
  );
}
