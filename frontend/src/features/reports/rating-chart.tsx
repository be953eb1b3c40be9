import { i18n } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Rating } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { Echart } from "@/shared/ui/echart";
import { MOST_DRAWN, paretoOf } from "./rating-model";
import { ratedRowName, ratingColumn } from "./rating-words";
import reportClasses from "./reports.module.css";

/** Who brings most, and how soon they make eighty of a hundred. */
export function RatingChart({ rating }: { rating: Rating }) {
  const { t } = useLingui();
  const caption = t`Вклад в выручку`;
  const data = paretoOf(rating, {
    revenue: ratingColumn("revenue"),
    cumulative: ratingColumn("cumulative"),
    nameOf: (row) => ratedRowName(row, rating.rated),
  });
  const most = formatCount(MOST_DRAWN);
  return (
    <figure className={reportClasses["figure"]}>
      <div className={reportClasses["figureHead"]}>
        <figcaption>{caption}</figcaption>
      </div>
      <Echart
        label={t`График: ${caption}. Те же цифры — в таблице ниже`}
        data={data}
        tick={tickText}
      />
      {rating.rows.length > MOST_DRAWN && (
        <Text size="xs" c="dimmed">
          <Trans>На графике первые {most}, остальные — в таблице.</Trans>
        </Text>
      )}
    </figure>
  );
}

/** «1,2 млн»: an axis has room for little. */
function tickText(value: number): string {
  return new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(value);
}
