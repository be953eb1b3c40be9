import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReportDeal, ReportUnit } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import type { DealsBehind } from "./api";
import { DealLines } from "./deal-lines";
import { figureIn, formatFigure } from "./figure-model";
import classes from "./drill.module.css";

type Props = { deals: DealsBehind; unit: ReportUnit };

export function DrillList({ deals, unit }: Props) {
  const { t } = useLingui();
  const list = useInfiniteQuery(deals);
  return (
    <DealLines
      list={list}
      name={t`Сделки за этой цифрой`}
      empty={<Trans>За этой цифрой сделок нет</Trans>}
    >
      {(deal) => <DealLine key={`${deal.id} ${deal.date}`} deal={deal} unit={unit} />}
    </DealLines>
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
