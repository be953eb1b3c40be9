import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReportDeal, ReportUnit } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { type BehindQuery, reportQueries } from "./api";
import { figureIn, formatFigure } from "./figure-model";
import classes from "./drill.module.css";
import { MoreButton } from "./more-button";

type Props = { query: BehindQuery; unit: ReportUnit };

export function DrillList({ query, unit }: Props) {
  const { t } = useLingui();
  const list = useInfiniteQuery(reportQueries.behind(query));
  return (
    <QueryView query={list} skeleton={<SkeletonLines count={6} height={52} />}>
      {({ pages }) => {
        const deals = pages.flatMap(({ items }) => items);
        if (deals.length === 0) {
          return <EmptyState kind="none" title={<Trans>За этой цифрой сделок нет</Trans>} />;
        }
        return (
          <>
            <ul className={classes["deals"]} aria-label={t`Сделки за этой цифрой`}>
              {deals.map((deal) => (
                <DealLine key={`${deal.id} ${deal.date}`} deal={deal} unit={unit} />
              ))}
            </ul>
            {list.hasNextPage && (
              <MoreButton
                key={pages.length}
                isLoading={list.isFetchingNextPage}
                isFailed={list.isFetchNextPageError}
                onMore={() => void list.fetchNextPage()}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function DealLine({ deal, unit }: { deal: ReportDeal; unit: ReportUnit }) {
  const about = [deal.client_name, deal.responsible?.name, formatDay(deal.date)];
  return (
    <li className={classes["deal"]}>
      <span>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/deals/$dealId" params={{ dealId: deal.id }} />
          )}
        >
          {deal.title || `№ ${deal.number}`}
        </Anchor>
        <Text span size="xs" c="dimmed" display="block">
          {about.filter(Boolean).join(" · ")}
        </Text>
      </span>
      <span className={classes["dealValue"]}>{formatFigure(unit, figureIn(deal.value))}</span>
    </li>
  );
}
