import { useLingui } from "@lingui/react/macro";
import type { Rating } from "@/shared/api/report-types";
import { FirstRowsFigure } from "./first-rows-figure";
import { MOST_DRAWN, paretoOf } from "./rating-model";
import { ratedRowName, ratingColumn } from "./rating-words";

/** Who brings most, and how soon they make eighty of a hundred. */
export function RatingChart({ rating }: { rating: Rating }) {
  const { t } = useLingui();
  const caption = t`Вклад в выручку`;
  const data = paretoOf(rating, {
    revenue: ratingColumn("revenue"),
    cumulative: ratingColumn("cumulative"),
    nameOf: (row) => ratedRowName(row, rating.rated),
  });
  return (
    <FirstRowsFigure caption={caption} data={data} rows={rating.rows.length} most={MOST_DRAWN} />
  );
}
