import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { reportQueries } from "@/features/reports/api";
import { NORM_MINUTES } from "@/features/requests/model";
import { formatCount } from "@/shared/lib/numbers";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";

/** What calls for somebody: each number leads to the list of just these. */
export function NowBlock() {
  const now = useQuery(reportQueries.now(NORM_MINUTES));
  return (
    <QueryView query={now} skeleton={<SkeletonLines count={5} height={32} />}>
      {(counts) => (
        <ul className={classes["rows"]}>
          <Call count={counts.requests_unanswered} to="/requests" search={{ late: true }}>
            <Trans>Заявки ждут ответа дольше {counts.minutes} мин</Trans>
          </Call>
          <Call count={counts.deals_without_task} to="/deals" search={{ without_task: true }}>
            <Trans>Сделки без следующего дела</Trans>
          </Call>
          <Call count={counts.deals_idle} to="/deals" search={{ overstayed: true }}>
            <Trans>Сделки стоят на этапе дольше нормы</Trans>
          </Call>
          <Call count={counts.invoices_overdue} to="/documents" search={{ paid: "overdue" }}>
            <Trans>Счета просрочены</Trans>
          </Call>
          <Call count={counts.originals_overdue} to="/originals" search={{ state: "overdue" }}>
            <Trans>Оригиналы просрочены</Trans>
          </Call>
        </ul>
      )}
    </QueryView>
  );
}

type Props = Pick<LinkProps, "to" | "search"> & {
  /** Null: the reader sees none of these. */
  count: number | null | undefined;
  children: ReactNode;
};

function Call({ count, to, search, children }: Props) {
  if (count === null || count === undefined) return null;
  return (
    <li>
      <Link
        className={classes["call"]}
        to={to}
        search={search}
        preload={false}
        data-nothing={count === 0 || undefined}
      >
        <span>{children}</span>
        <span className={classes["count"]}>{formatCount(count)}</span>
      </Link>
    </li>
  );
}
