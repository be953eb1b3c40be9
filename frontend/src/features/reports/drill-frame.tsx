import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ReportUnit } from "@/shared/api/types";
import { EmptyState } from "@/shared/ui/states/empty-state";
import type { BehindQuery } from "./api";
import { DrillList } from "./drill-list";
import { type Figure, formatFigure } from "./figure-model";
import { ReportDrawer } from "./report-drawer";

type Props = {
  isOpen: boolean;
  /** What is counted. */
  measure: string;
  /** Whose figure, of which days. */
  about: (string | false)[];
  figure: Figure;
  unit: ReportUnit;
  /** Null: the page has no such figure. */
  query: BehindQuery | null;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind a figure, beside the page that it stands in. */
export function DrillFrame(props: Props) {
  const { isOpen, measure, about, figure, unit, query, onClose, onGone } = props;
  const { t } = useLingui();
  return (
    // Opened by the address, the drawer itself would look too late for what had the focus.
    <ReportDrawer isOpen={isOpen} title={t`Сделки: ${measure}`} onClose={onClose} onGone={onGone}>
      {isOpen && (
        <Text size="sm" mb="sm">
          {about.filter(Boolean).join(" · ")}
          {" · "}
          <strong>{formatFigure(unit, figure)}</strong>
        </Text>
      )}
      {query ? (
        <DrillList query={query} unit={unit} />
      ) : (
        isOpen && <EmptyState kind="none" title={<Trans>В этом отчёте такой цифры нет</Trans>} />
      )}
    </ReportDrawer>
  );
}
