import "@mantine/core/styles/Drawer.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Drawer, Text } from "@mantine/core";
import type { Report } from "@/shared/api/types";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { DrillList } from "./drill-list";
import { behindOf, figureBehind, rowBehind } from "./drill-model";
import { formatFigure } from "./figure-model";
import { measureName } from "./measure-words";
import type { ReportSearch } from "./report-search";
import { daysText, rowName } from "./words";

type Props = {
  report: Report;
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind the figure that the address names. */
export function DrillDrawer({ report, search, onClose, onGone }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const query = behindOf(report, search);
  const isOpen = search.behind !== undefined;
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      // Opened by the address, it would look too late for what had the focus.
      returnFocus={false}
      onExitTransitionEnd={onGone}
      position="right"
      size={isPhone ? "100%" : 480}
      title={t`Сделки: ${measureName(search.behind ?? "")}`}
      closeButtonProps={{ "aria-label": t`Закрыть` }}
      styles={{ title: { fontWeight: 650 } }}
      transitionProps={{ duration: 120 }}
    >
      {isOpen && <DrillHead report={report} search={search} />}
      {query ? (
        <DrillList query={query} unit={unitOf(report, query.measure)} />
      ) : (
        isOpen && <EmptyState kind="none" title={<Trans>В этом отчёте такой цифры нет</Trans>} />
      )}
    </Drawer>
  );
}

/** Whose figure, of which days, and what it is. */
function DrillHead({ report, search }: Pick<Props, "report" | "search">) {
  const { t } = useLingui();
  const row = rowBehind(report, search);
  const days = search.of === "before" ? report.compared : report.period;
  const name = row ? rowName(row.keys) : t`итого`;
  const unit = unitOf(report, search.behind ?? "");
  return (
    <Text size="sm" mb="sm">
      {name}
      {days && ` · ${daysText(days)}`}
      {" · "}
      <strong>{formatFigure(unit, figureBehind(report, search))}</strong>
    </Text>
  );
}

function unitOf({ measures }: Report, measure: string) {
  return measures.find(({ name }) => name === measure)?.unit ?? "count";
}
