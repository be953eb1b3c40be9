import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { DealProfits } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { formatCount } from "@/shared/lib/numbers";
import { MoreButton } from "./more-button";
import { NoRows } from "./no-rows";
import { ProfitCards } from "./profit-cards";
import { ProfitsPicture } from "./profits-picture";
import { ProfitsTable } from "./profits-table";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { daysText } from "./words";

type Props = {
  pages: DealProfits[];
  search: ReportSearch;
  isStale: boolean;
  more: { has: boolean; isLoading: boolean; isFailed: boolean; onMore: () => void };
};

export function ProfitsView({ pages, search, isStale, more }: Props) {
  const { t } = useLingui();
  const [first] = pages;
  if (!first) return null;
  const { from = "", to = "" } = search;
  const days = daysText({ from, to });
  const deals = pages.flatMap(({ items }) => items);
  const shown = formatCount(deals.length);
  const all = formatCount(first.number);
  // What the figures are counted by, they say themselves: those of another basis may still be on the page.
  const basis = first.as_of ? "paid" : "won";
  return (
    <div className={classes["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        {first.as_of ? (
          <Trans>
            Сделки, закрытые {days}, с деньгами, полученными по {formatDay(first.as_of)}.
          </Trans>
        ) : (
          <Trans>Сделки, закрытые {days}, по сумме сделки.</Trans>
        )}
      </Text>
      <ProfitCards profits={first} basis={basis} />
      {deals.length === 0 ? (
        <NoRows search={search}>
          <Trans>За эти дни не закрыто ни одной сделки. Возьмите другие дни.</Trans>
        </NoRows>
      ) : (
        <>
          <ProfitsPicture deals={deals} />
          <ProfitsTable
            total={first.total}
            deals={deals}
            basis={basis}
            caption={t`Прибыль сделок, закрытых ${days}`}
          />
        </>
      )}
      {more.has && (
        <div>
          <Text size="xs" c="dimmed" ta="center">
            <Trans>
              Показано {shown} из {all}
            </Trans>
          </Text>
          <MoreButton key={pages.length} {...more} />
        </div>
      )}
    </div>
  );
}
