import type { PlanFact } from "@/shared/api/report-types";
import { behindFigure } from "./behind-model";
import { DrillFrame } from "./drill-frame";
import { measureName } from "./measure-words";
import { behindFact, factPlace } from "./plan-fact-model";
import { monthsText, subjectName } from "./plan-fact-words";
import type { ReportSearch } from "./report-search";

type Props = {
  shown: PlanFact;
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** What is behind the fact that the address names. */
export function PlanFactDrill({ shown, search, onClose, onGone }: Props) {
  const place = factPlace(shown, search);
  const months = place?.month ? [place.month] : shown.months;
  return (
    <DrillFrame
      isOpen={search.behind !== undefined}
      measure={measureName(shown.figure.name)}
      about={[place !== null && subjectName(place.row), monthsText(months)]}
      figure={place?.figure ?? null}
      unit={shown.figure.unit}
      behind={behindFigure(shown.figure, behindFact(shown, place))}
      onClose={onClose}
      onGone={onGone}
    />
  );
}
