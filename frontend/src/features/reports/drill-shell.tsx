import "@mantine/core/styles/Drawer.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Drawer, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ReportUnit } from "@/shared/api/types";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { type Figure, formatFigure } from "./figure-model";

type Props = {
  isOpen: boolean;
  title: string;
  /** Whose figure, of which days. */
  about: (string | false | undefined)[];
  figure: Figure;
  unit: ReportUnit;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
  /** What is behind the figure; null: the page has no such figure. */
  children: ReactNode;
};

/** What is behind a figure, beside the page that it stands in. */
export function DrillShell(props: Props) {
  const { isOpen, title, about, figure, unit, onClose, onGone, children } = props;
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      // Opened by the address, it would look too late for what had the focus.
      returnFocus={false}
      onExitTransitionEnd={onGone}
      position="right"
      size={isPhone ? "100%" : 480}
      title={title}
      closeButtonProps={{ "aria-label": t`Закрыть` }}
      styles={{ title: { fontWeight: 650 } }}
      transitionProps={{ duration: 120 }}
    >
      {isOpen && (
        <Text size="sm" mb="sm">
          {about.filter(Boolean).join(" · ")}
          {" · "}
          <strong>{formatFigure(unit, figure)}</strong>
        </Text>
      )}
      {children ??
        (isOpen && <EmptyState kind="none" title={<Trans>В этом отчёте такой цифры нет</Trans>} />)}
    </Drawer>
  );
}
