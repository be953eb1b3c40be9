import "@mantine/core/styles/Drawer.layer.css";
import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useIsPhone } from "@/shared/lib/use-is-phone";

type Props = {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  /** Nothing of it is to be seen any more. Whoever wants to know it gives the focus back, too. */
  onGone?: () => void;
  children: ReactNode;
};

/** What is told beside a report, at its edge. */
export function ReportDrawer({ isOpen, title, onClose, onGone, children }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      returnFocus={!onGone}
      {...(onGone && { onExitTransitionEnd: onGone })}
      position="right"
      size={isPhone ? "100%" : 480}
      title={title}
      closeButtonProps={{ "aria-label": t`Закрыть` }}
      styles={{ title: { fontWeight: 650 } }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
