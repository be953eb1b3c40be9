import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, CloseButton, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { dealQueries } from "@/features/deals/api";
import { PeekFacts } from "@/features/deals/peek/peek-facts";
import { Timeline } from "@/features/timeline/timeline";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./deal-peek.module.css";

type Props = { id: string; onClose: () => void };

/** Space on a card or a row: what the deal is about, while the focus stays where it was. */
export function DealPeek({ id, onClose }: Props) {
  const { t } = useLingui();
  const deal = useQuery(dealQueries.card(id));

  // The place beside it got narrower.
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);

  return (
    <aside className={classes["peek"]} aria-label={t`Быстрый просмотр`}>
      <div className={classes["bar"]}>
        <Anchor component={Link} to={`/deals/${id}`} size="sm">
          <Trans>Открыть сделку</Trans>
        </Anchor>
        <span className={classes["gap"]} />
        <CloseButton aria-label={t`Закрыть просмотр`} onClick={onClose} />
      </div>
      <div role="status">
        <QueryView query={deal} skeleton={<SkeletonLines count={6} height={28} />}>
          {(shown) => <PeekFacts deal={shown} />}
        </QueryView>
      </div>
      <section>
        <Title order={3} size="h5" mb="xs">
          <Trans>История</Trans>
        </Title>
        <Timeline dealId={id} canWrite={false} />
      </section>
    </aside>
  );
}
