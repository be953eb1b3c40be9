import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Money } from "@/entities/money/money";
import type { DocumentFace } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { PlainTable } from "@/shared/ui/plain-table";
import classes from "./settlement-table.module.css";

type Props = { face: DocumentFace; settlement: NonNullable<DocumentFace["settlement"]> };

/** What an акт сверки says, by the books of the seller. */
export function SettlementTable({ face, settlement }: Props) {
  const { opening, closing, debit, credit, entries } = settlement;
  const seller = face.seller.name;
  const [from, to] = [formatDay(settlement.from), formatDay(settlement.to)];
  return (
    <Stack gap="xs">
      <Text size="sm">
        <Trans>
          По данным {seller} за {from} – {to}
        </Trans>
      </Text>
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
        <Balance title={<Trans>Сальдо на {from}</Trans>} balance={opening} face={face} />
        {entries
          .map((entry, index) => ({ entry, place: index + 1 }))
          .map(({ entry, place }) => (
            <tr key={place}>
              <td className={classes["day"]}>{formatDay(entry.date)}</td>
              <td>{entry.title}</td>
              <Sum value={entry.debit} />
              <Sum value={entry.credit} />
            </tr>
          ))}
        <tr>
          <th scope="row" colSpan={2}>
            <Trans>Всего за период</Trans>
          </th>
          <Sum value={debit} />
          <Sum value={credit} />
        </tr>
        <Balance title={<Trans>Сальдо на {to}</Trans>} balance={closing} face={face} />
      </PlainTable>
    </Stack>
  );
}

type BalanceProps = { title: ReactNode; balance: string; face: DocumentFace };

/** Above zero it is owed to the seller. Whoever reads it is one of the two, so both are named. */
function Balance({ title, balance, face }: BalanceProps) {
  const { name } = balance.startsWith("-") ? face.buyer : face.seller;
  const sum = <Money value={balance.replace("-", "")} />;
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {title}:{" "}
        {/[1-9]/.test(balance) ? (
          <Trans>
            {sum} в пользу {name}
          </Trans>
        ) : (
          <Trans>задолженности нет</Trans>
        )}
      </th>
    </tr>
  );
}

function Sum({ value }: { value: string }) {
  return (
    <td className={classes["number"]}>{/[1-9]/.test(value) ? <Money value={value} /> : null}</td>
  );
}
