import { Trans } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { nameOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import { documentQueries } from "@/features/documents/api";
import { reportQueries } from "@/features/reports/api";
import { NORM_MINUTES } from "@/features/requests/model";
import type { DocumentRow } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { formatCount } from "@/shared/lib/numbers";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";

/** Money that should have come: the invoices whose last day to pay is over. */
export function OverdueInvoices() {
  const invoices = useQuery(documentQueries.overdue());
  const now = useQuery(reportQueries.now(NORM_MINUTES));
  const count = now.data?.invoices_overdue;
  return (
    <QueryView query={invoices} skeleton={<SkeletonLines count={5} height={36} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Просроченных счетов нет.</Trans>
          </Text>
        ) : (
          <>
            <ul className={classes["rows"]}>
              {items.map((row) => (
                <InvoiceLine key={row.id} row={row} />
              ))}
            </ul>
            <Anchor
              size="sm"
              mt="xs"
              display="inline-block"
              renderRoot={(props) => (
                <Link {...props} to="/documents" search={{ paid: "overdue" }} preload={false} />
              )}
            >
              {typeof count === "number" ? (
                <Trans>Все просроченные: {formatCount(count)}</Trans>
              ) : (
                <Trans>Все просроченные</Trans>
              )}
            </Anchor>
          </>
        )
      }
    </QueryView>
  );
}

function InvoiceLine({ row }: { row: DocumentRow }) {
  const { id, buyer_name: buyer, pay_by: day, amount, paid, payment_state: state } = row;
  return (
    <li className={classes["row"]}>
      <span className={classes["what"]}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/documents/$documentId"
              params={{ documentId: id }}
              preload={false}
            />
          )}
        >
          {nameOf(row)}
        </Anchor>
        <span className={classes["about"]}>{buyer}</span>
      </span>
      <span className={classes["number"]}>
        <Money value={amount} short />
        <span className={classes["about"]}>
          {state === "partly_paid" && (
            <>
              <Trans>
                оплачено <Money value={paid} short />
              </Trans>
              {" · "}
            </>
          )}
          {day && <Trans>до {formatDay(day)}</Trans>}
        </span>
      </span>
    </li>
  );
}
