import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReportChangedDeal } from "@/shared/api/report-types";
import { formatMoney } from "@/shared/lib/money";
import { type ChangedQuery, changedQueries } from "./api";
import { sinceText, thenText } from "./changed-model";
import { DealLines } from "../deal-lines";
import classes from "../drill.module.css";
import type { Days } from "../period-model";
import { ReportDrawer } from "../report-drawer";
import { daysText } from "../words";

type Props = { isOpen: boolean; query: ChangedQuery; days: Days; onClose: () => void };

/** The deals that were closed on the days of a report, and are not so any more. */
export function ChangedDrawer({ isOpen, query, days, onClose }: Props) {
  const { t } = useLingui();
  const list = useInfiniteQuery(changedQueries.list(query));
  return (
    <ReportDrawer isOpen={isOpen} title={t`Изменилось с тех пор`} onClose={onClose}>
      <Text size="sm" mb="sm">
        <Trans>
          Эти сделки были закрыты за {daysText(days)}, а потом открыты заново, закрыты иначе или
          другим днём либо удалены. Прежними отчёт их больше не считает.
        </Trans>
      </Text>
      <DealLines
        list={list}
        name={t`Сделки, которых в отчёте больше нет`}
        empty={<Trans>Таких сделок нет</Trans>}
      >
        {(deal) => <ChangedLine key={deal.id} deal={deal} />}
      </DealLines>
    </ReportDrawer>
  );
}

function ChangedLine({ deal }: { deal: ReportChangedDeal }) {
  const name = deal.title || `№ ${deal.number}`;
  return (
    <li className={classes["deal"]}>
      <span>
        {deal.deleted_at ? (
          <Text span size="sm">
            {name}
          </Text>
        ) : (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/deals/$dealId" params={{ dealId: deal.id }} />
            )}
          >
            {name}
          </Anchor>
        )}
        <Text span size="xs" c="dimmed" display="block">
          {thenText(deal)}
        </Text>
        <Text span size="xs" c="dimmed" display="block">
          {sinceText(deal)}
        </Text>
      </span>
      <span className={classes["dealValue"]}>
        {deal.was_amount ? formatMoney(deal.was_amount) : "—"}
      </span>
    </li>
  );
}
