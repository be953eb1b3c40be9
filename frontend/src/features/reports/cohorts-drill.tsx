import type { Cohorts } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { reportQueries } from "./api";
import { dealsBehind } from "./behind-model";
import {
  cohortBehind,
  cohortMonth,
  dealsOfCohort,
  figureIn,
  type Shown,
  SHOWN,
  unitOf,
} from "./cohorts-model";
import { boughtName, shownName } from "./cohorts-words";
import { DrillFrame } from "./drill-frame";
import type { ReportSearch } from "./report-search";

type Props = {
  cohorts: Cohorts;
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind the cell that the address names. */
export function CohortsDrill({ cohorts, search, onClose, onGone }: Props) {
  const place = cohortBehind(cohorts, search);
  const shown: Shown = SHOWN.find((one) => one === search.behind) ?? "revenue";
  const month = place && cohortMonth(place);
  return (
    <DrillFrame
      isOpen={search.behind !== undefined}
      measure={shownName(shown)}
      about={[
        place !== null && boughtName(formatMonth(place.cohort.month)),
        month !== null && formatMonth(month),
      ]}
      figure={place && figureIn(place.figures, shown)}
      unit={unitOf(shown)}
      each="money"
      behind={dealsBehind(place && reportQueries.behindCohort(dealsOfCohort(place, search)))}
      onClose={onClose}
      onGone={onGone}
    />
  );
}
