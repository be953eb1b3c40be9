import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReportCost } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { type CostsBehindQuery, reportQueries } from "./api";
import { bearerName, partName } from "./costs-words";
import { formatFigure } from "./figure-model";
import classes from "./drill.module.css";

/** The costs behind what is spent besides deals. */
export function CostsList({ query }: { query: CostsBehindQuery }) {
  const { t } = useLingui();
  const list = useQuery(reportQueries.costs(query));
  return (
    <QueryView query={list} skeleton={<SkeletonLines count={6} height={52} />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState kind="none" title={<Trans>За этой цифрой расходов нет</Trans>} />
        ) : (
          <ul className={classes["deals"]} aria-label={t`Расходы за этой цифрой`}>
            {items.map((cost) => (
              <CostLine key={`${cost.id ?? ""} ${cost.month} ${cost.part}`} cost={cost} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function CostLine({ cost }: { cost: ReportCost }) {
  return (
    <li className={classes["deal"]}>
      <span>
        <Text span size="sm">
          {bearerName(cost)}
        </Text>
        <Text span size="xs" c="dimmed" display="block">
          {partName(cost.part)} · {formatMonth(cost.month)}
        </Text>
      </span>
      <span className={classes["dealValue"]}>{formatFigure("money", cost.value)}</span>
    </li>
  );
}
