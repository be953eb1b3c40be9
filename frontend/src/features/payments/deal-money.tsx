import { Trans } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Money } from "@/entities/money/money";
import { PlainTable } from "@/shared/ui/plain-table";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { WriteButton } from "@/shared/ui/write-button";
import { paymentQueries } from "./api";
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
      <QueryView query={money} skeleton={<SkeletonLines count={4} height={28} />}>
        {({ ordered, invoiced, paid, closed, returned }) => (
          <PlainTable>
            <Line title={<Trans>Заказано</Trans>} amount={ordered} />
            <Line title={<Trans>Выставлено</Trans>} amount={invoiced} />
            <Line title={<Trans>Оплачено</Trans>} amount={paid} />
            {!isZero(returned) && <Line title={<Trans>Возвращено</Trans>} amount={returned} />}
            <Line title={<Trans>Закрыто актами</Trans>} amount={closed} />
          </PlainTable>
        )}
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

function Line({ title, amount }: { title: ReactNode; amount: string }) {
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400 }}>
        {title}
      </th>
      <td style={{ textAlign: "end", whiteSpace: "nowrap" }}>
        <Money value={amount} short />
      </td>
    </tr>
  );
}
