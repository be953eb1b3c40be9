import { useLingui } from "@lingui/react/macro";
import type { Report } from "@/shared/api/report-types";
import { behindFigure } from "./behind-model";
import { DrillFrame } from "./drill-frame";
import { behindOf, figureBehind, rowBehind } from "./drill-model";
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
  const { behind = "", of } = search;
  const row = rowBehind(report, search);
  const days = of === "before" ? report.compared : report.period;
  const measure = report.measures.find(({ name }) => name === behind);
  return (
    <DrillFrame
      isOpen={search.behind !== undefined}
      measure={measureName(behind)}
      about={[row ? rowName(row.keys) : t`итого`, days ? daysText(days) : false]}
      figure={figureBehind(report, search)}
      unit={measure?.unit ?? "count"}
      behind={behindFigure(measure, behindOf(report, search))}
      onClose={onClose}
      onGone={onGone}
    />
  );
}
