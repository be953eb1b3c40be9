import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { Debt } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import drillClasses from "../drill.module.css";
import { formatFigure } from "../figure-model";
import { MoreButton } from "../more-button";
import type { DebtName } from "../report-model";
import { type DebtsBehindQuery, debtQueries } from "./api";
import { DebtClientLink } from "./debt-party";
import { debtTitle } from "./debts-words";
import classes from "./debts.module.css";

export function DebtsList({ page, query }: { page: DebtName; query: DebtsBehindQuery }) {
  const { t } = useLingui();
  const list = useInfiniteQuery(debtQueries.behind(query));
  return (
    <QueryView query={list} skeleton={<SkeletonLines count={6} height={52} />}>
      {({ pages }) => {
        const debts = pages.flatMap(({ items }) => items);
        if (debts.length === 0) {
          return <EmptyState kind="none" title={<Trans>За этой цифрой документов нет</Trans>} />;
        }
        return (
          <>
            <ul className={drillClasses["deals"]} aria-label={t`Документы за этой цифрой`}>
              {debts.map((debt) => (
                <DebtLine key={lineKey(debt)} page={page} debt={debt} />
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

/** A payment stands here once for each of its invoices, a balance once for each contract. */
function lineKey(debt: Debt): string {
  return debt.document?.id ?? JSON.stringify(debt);
}

function DebtLine({ page, debt }: { page: DebtName; debt: Debt }) {
  const firms = useOwnFirms();
  const seesDeals = useCan("deals.read");
  const { client, legal_entity: firm, deal, amount, value } = debt;
  const whole = formatFigure("money", amount);
  return (
    <li className={drillClasses["deal"]}>
      <span className={classes["what"]}>
        <DebtLink page={page} debt={debt} />
        <span className={classes["line"]}>
          <DebtClientLink client={client} />
          {firms.length > 1 && firm && <span>{firm.name}</span>}
          {deal &&
            (seesDeals ? (
              <Link to="/deals/$dealId" params={{ dealId: deal.id }}>
                {deal.name}
              </Link>
            ) : (
              <span>{deal.name}</span>
            ))}
          <Due debt={debt} />
        </span>
      </span>
      <span className={classes["open"]}>
        {formatFigure("money", value)}
        {value !== amount && (
          <span className={classes["about"]}>
            <Trans>из {whole}</Trans>
          </span>
        )}
      </span>
    </li>
  );
}

function DebtLink({ page, debt }: { page: DebtName; debt: Debt }) {
  const { document, payment_id: payment } = debt;
  const title = debtTitle(debt, page);
  if (document) {
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link {...props} to="/documents/$documentId" params={{ documentId: document.id }} />
        )}
      >
        {title}
      </Anchor>
    );
  }
  if (!payment) return <span className={classes["title"]}>{title}</span>;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to="/payments/$paymentId" params={{ paymentId: payment }} />
      )}
    >
      {title}
    </Anchor>
  );
}

/** Until when it is to be paid, and how long that is past. */
function Due({ debt: { due_on: due, days_past_due: days } }: { debt: Debt }) {
  if (!due) return null;
  if (typeof days !== "number" || days <= 0) {
    return (
      <span>
        <Trans>срок {formatDay(due)}</Trans>
      </span>
    );
  }
  return (
    <span className={classes["late"]}>
      <Trans>срок {formatDay(due)}</Trans>
      {", "}
      <Plural
        value={days}
        one="просрочено на # день"
        few="просрочено на # дня"
        many="просрочено на # дней"
        other="просрочено на # дня"
      />
    </span>
  );
}
