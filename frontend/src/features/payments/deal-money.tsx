import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Money } from "@/entities/money/money";
import type { DealMoney as Sums } from "@/shared/api/types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { WriteButton } from "@/shared/ui/write-button";
import { paymentQueries } from "./api";
import { type MoneyRest, type MoneyStep, moneySteps } from "./deal-money-model";
import classes from "./deal-money.module.css";
import { RecordPayment } from "./record-payment";
import type { PayingDeal, RecordRequest } from "./record-request";
import { isZero } from "./sums";

type Props = {
  deal: PayingDeal;
  canRecord: boolean;
};

/** From what was ordered to what was paid and closed, and the way to write down a payment. */
export function DealMoney({ deal, canRecord }: Props) {
  const money = useQuery(paymentQueries.dealMoney(deal.id));
  const [recording, setRecording] = useState<RecordRequest | null>(null);
  return (
    <Stack gap="xs" mb="sm">
      <QueryView query={money} skeleton={<SkeletonLines count={5} height={28} />}>
        {(sums) => <MoneyTable sums={sums} />}
      </QueryView>
      {canRecord && (
        <Group>
          <WriteButton
            variant="default"
            leftSection={<IconCash size={16} aria-hidden />}
            onClick={() => setRecording({ kind: "deal", deal })}
          >
            <Trans>Записать оплату</Trans>
          </WriteButton>
        </Group>
      )}
      <RecordPayment request={recording} onClose={() => setRecording(null)} />
    </Stack>
  );
}

const TITLES: Record<MoneyStep, ReactNode> = {
  invoiced: <Trans>Выставлено в счетах</Trans>,
  paid: <Trans>Оплачено</Trans>,
  closed: <Trans>Закрыто актами, УПД, накладными</Trans>,
};

function MoneyTable({ sums }: { sums: Sums }) {
  const { t } = useLingui();
  const hasReturned = !isZero(sums.returned);
  return (
    <table className={classes["table"]} aria-label={t`Деньги сделки`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Деньги сделки</Trans>
          </th>
          <th scope="col">
            <Trans>Сумма</Trans>
          </th>
          <th scope="col">
            <Trans>Осталось от заказа</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        <Line title={<Trans>Заказано</Trans>} amount={sums.ordered} />
        {moneySteps(sums).map(({ step, amount, rest }) => (
          <Line key={step} title={TITLES[step]} amount={amount} rest={rest} />
        ))}
        {hasReturned && <Line title={<Trans>Возвращено клиенту</Trans>} amount={sums.returned} />}
      </tbody>
    </table>
  );
}

function Line({ title, amount, rest }: { title: ReactNode; amount: string; rest?: MoneyRest }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Money value={amount} short />
      </td>
      <td data-rest={rest?.kind}>{rest && <Rest rest={rest} />}</td>
    </tr>
  );
}

function Rest({ rest: { kind, amount } }: { rest: MoneyRest }) {
  if (kind !== "over") return <Money value={amount} short />;
  return (
    <Trans>
      сверх на <Money value={amount} short />
    </Trans>
  );
}
