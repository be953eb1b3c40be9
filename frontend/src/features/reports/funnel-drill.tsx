import type { Funnel } from "@/shared/api/report-types";
import { reportQueries } from "./api";
import { dealsBehind } from "./behind-model";
import { DrillFrame } from "./drill-frame";
import { dealsOfStage, passingIn, stageBehind } from "./funnel-model";
import { columnName } from "./funnel-words";
import type { ReportSearch } from "./report-search";
import { daysText } from "./words";

type Props = {
  funnel: Funnel;
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind the figure of a stage that the address names. */
export function FunnelDrill({ funnel, search, onClose, onGone }: Props) {
  const stage = stageBehind(funnel, search);
  const passing = passingIn(search);
  const query = dealsOfStage(funnel, search);
  return (
    <DrillFrame
      isOpen={search.behind !== undefined}
      measure={passing ? columnName(passing) : ""}
      about={[stage?.stage.name ?? false, daysText(funnel.period)]}
      figure={stage && passing ? stage[passing] : null}
      unit="count"
      behind={dealsBehind(query && reportQueries.behindFunnel(query))}
      onClose={onClose}
      onGone={onGone}
    />
  );
}
