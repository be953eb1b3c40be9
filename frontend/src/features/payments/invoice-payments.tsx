import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Money } from "@/entities/money/money";
import type { DealDocument, PaymentRow } from "@/shared/api/types";
import { subtractMoney } from "@/shared/lib/money";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { paymentQueries } from "./api";
import { PaymentRows } from "./payment-rows";

type Props = {
  invoice: DealDocument;
  /** What can be made of a payment. */
  renderFoot: (payment: PaymentRow) => ReactNode;
};

/** How far an invoice is paid, and by which payments. */
export function InvoicePayments({ invoice, renderFoot }: Props) {
  const { t } = useLingui();
  const payments = useQuery(paymentQueries.ofInvoice(invoice.id));
  const { amount, paid } = invoice;
  const rest = subtractMoney(amount, paid);
  return (
    <Stack gap="sm">
      <Text size="sm">
        <Trans>
          Оплачено <Money value={paid} /> из <Money value={amount} />, осталось{" "}
          <Money value={rest} />
        </Trans>
      </Text>
      <QueryView query={payments} skeleton={<SkeletonLines count={1} height={44} />}>
        {({ items }) =>
          items.length > 0 ? (
            <PaymentRows label={t`Платежи по счёту`} rows={items} renderFoot={renderFoot} />
          ) : null
        }
      </QueryView>
    </Stack>
  );
}
