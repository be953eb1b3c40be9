import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { type ReactNode, useEffect, useState } from "react";
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
  const isOnTop = useLayer(opened);
  const close = (): void => {
    // Esc reaches all that is open.
    if (!isOnTop()) return;
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

/** Open dialogs, each over those before it. */
const layers: object[] = [];

/** Tells whether nothing lies over the dialog. */
function useLayer(isOpen: boolean): () => boolean {
  const [own] = useState(() => ({}));
  useEffect(() => {
    if (!isOpen) return undefined;
    layers.push(own);
    return () => {
      layers.splice(layers.indexOf(own), 1);
    };
  }, [isOpen, own]);
  return () => layers.at(-1) === own;
}
