import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ReportUnit } from "@/shared/api/report-types";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { type Figure, formatFigure } from "./figure-model";
import { ReportDrawer } from "./report-drawer";

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
  return (
    // Opened by the address, the drawer itself would look too late for what had the focus.
    <ReportDrawer isOpen={isOpen} title={title} onClose={onClose} onGone={onGone}>
      {isOpen && (
        <Text size="sm" mb="sm">
          {about.filter(Boolean).join(" · ")}
          {" · "}
          <strong>{formatFigure(unit, figure)}</strong>
        </Text>
      )}
      {children ??
        (isOpen && <EmptyState kind="none" title={<Trans>В этом отчёте такой цифры нет</Trans>} />)}
    </ReportDrawer>
  );
}
