import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { nameOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import { documentQueries } from "@/features/documents/api";
import { reportQueries } from "@/features/reports/api";
import { NORM_MINUTES } from "@/features/requests/model";
import type { DocumentRow } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { formatCount } from "@/shared/lib/numbers";
import { BlockLine } from "./block-line";
import classes from "./blocks.module.css";
import { FirstLines } from "./first-lines";

/** Money that should have come: the invoices whose last day to pay is over. */
export function OverdueInvoices() {
  const invoices = useQuery(documentQueries.overdue());
  const now = useQuery(reportQueries.now(NORM_MINUTES));
  const count = now.data?.invoices_overdue;
  return (
    <FirstLines
      query={invoices}
      none={<Trans>Просроченных счетов нет.</Trans>}
      way={{ to: "/documents", search: { paid: "overdue" } }}
      all={
        typeof count === "number" ? (
          <Trans>Все просроченные: {formatCount(count)}</Trans>
        ) : (
          <Trans>Все просроченные</Trans>
        )
      }
    >
      {(row) => <InvoiceLine key={row.id} row={row} />}
    </FirstLines>
  );
}

function InvoiceLine({ row }: { row: DocumentRow }) {
  const { id, buyer_name: buyer, pay_by: day, amount, paid, payment_state: state } = row;
  return (
    <BlockLine
      name={nameOf(row)}
      way={{ to: "/documents/$documentId", params: { documentId: id } }}
      about={buyer}
    >
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
    </BlockLine>
  );
}
