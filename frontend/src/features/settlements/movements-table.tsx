import { Trans } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import { BalanceWords } from "@/entities/settlements/balance-words";
import type { Settlement, SettlementMovement } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { PlainTable } from "@/shared/ui/plain-table";
import classes from "./settlements.module.css";

/** So many are shown at once. */
const SHOWN = 100;

/** What the client was given and has paid, day by day, between two balances. */
export function MovementsTable({ settlement }: { settlement: Settlement }) {
  const { from, to, opening, closing, debit, credit, movements } = settlement;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? movements : movements.slice(0, SHOWN);
  const count = movements.length;
  return (
    <>
      <PlainTable
        minWidth={420}
        head={[
          <th key="date" scope="col">
            <Trans>Дата</Trans>
          </th>,
          <th key="title" scope="col">
            <Trans>Документ или платёж</Trans>
          </th>,
          <th key="debit" scope="col" className={classes["number"]}>
            <Trans>Начислено</Trans>
          </th>,
          <th key="credit" scope="col" className={classes["number"]}>
            <Trans>Оплачено</Trans>
          </th>,
        ]}
      >
        <Balance day={from} balance={opening} title={<Trans>В начале</Trans>} />
        {shown.map((movement, index) => (
          <tr key={`${movement.document_id ?? movement.payment_id ?? ""} ${index + 1}`}>
            <td className={classes["day"]}>{formatDay(movement.date)}</td>
            <td>
              <Source movement={movement} />
            </td>
            <Sum value={movement.debit} />
            <Sum value={movement.credit} />
          </tr>
        ))}
        {shown.length === count && (
          <>
            <tr>
              <th scope="row" colSpan={2}>
                <Trans>Всего за период</Trans>
              </th>
              <Sum value={debit} />
              <Sum value={credit} />
            </tr>
            <Balance day={to} balance={closing} title={<Trans>В конце</Trans>} />
          </>
        )}
      </PlainTable>
      {shown.length < count && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          <Trans>Показать все: {count}</Trans>
        </Button>
      )}
    </>
  );
}

type BalanceProps = { day: string; balance: string; title: ReactNode };

function Balance({ day, balance, title }: BalanceProps) {
  return (
    <tr>
      <td className={classes["day"]}>{formatDay(day)}</td>
      <th scope="row" colSpan={3}>
        {title}: <BalanceWords balance={balance} />
      </th>
    </tr>
  );
}

function Sum({ value }: { value: string }) {
  return (
    <td className={classes["number"]}>{/[1-9]/.test(value) ? <Money value={value} /> : null}</td>
  );
}

/** The document or the payment, for whoever may open it. */
function Source({ movement }: { movement: SettlementMovement }) {
  const seesDocuments = useCan("documents.read");
  const { document_id: document, payment_id: payment, title } = movement;
  if (document && seesDocuments) {
    return (
      <Anchor component={Link} to={`/documents/${document}`} size="sm">
        {title}
      </Anchor>
    );
  }
  if (payment) {
    return (
      <Anchor component={Link} to={`/payments/${payment}`} size="sm">
        {title}
      </Anchor>
    );
  }
  return title;
}
