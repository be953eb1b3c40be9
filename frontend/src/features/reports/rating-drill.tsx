import type { Rating } from "@/shared/api/report-types";
import { reportQueries } from "./api";
import { dealsBehind } from "./behind-model";
import { DrillFrame } from "./drill-frame";
import { dealsOfRow, ratedBehind } from "./rating-model";
import { ratedName, ratedRowName, ratingColumn } from "./rating-words";
import type { ReportSearch } from "./report-search";
import { daysText } from "./words";

type Props = {
  rating: Rating;
  search: ReportSearch;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind the row that the address names. */
export function RatingDrill({ rating, search, onClose, onGone }: Props) {
  const row = ratedBehind(rating, search);
  const column = search.behind === "deals" ? "deals" : "revenue";
  const query = dealsOfRow(rating, search);
  return (
    <DrillFrame
      isOpen={search.behind !== undefined}
      measure={row ? ratedRowName(row, rating.rated) : ratedName(rating.rated)}
      about={[ratingColumn(column), daysText(rating.period)]}
      figure={row?.[column] ?? null}
      unit={column === "deals" ? "count" : "money"}
      each="money"
      behind={dealsBehind(query && reportQueries.behindRating(query))}
      onClose={onClose}
      onGone={onGone}
    />
  );
}
