import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Money } from "@/entities/money/money";
import type { PaymentRow } from "@/shared/api/types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { type Payer, paymentQueries } from "./api";
import { PaymentRows } from "./payment-rows";
import { isZero } from "./sums";

/** What a client has paid and got back, the newest first. */
export function ClientPayments({ client }: { client: Payer }) {
  const { t } = useLingui();
  const payments = useInfiniteQuery(paymentQueries.ofClient(client));
  return (
    <QueryView query={payments} skeleton={<SkeletonLines count={3} height={44} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              <Trans>Платежей пока нет</Trans>
            </Text>
          );
        }
        return (
          <Stack gap="sm" align="flex-start">
            <PaymentRows
              label={t`Платежи клиента`}
              rows={rows}
              renderFoot={(row) => <WhatFor payment={row} />}
            />
            {payments.hasNextPage && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={payments.isFetchingNextPage}
                onClick={() => void payments.fetchNextPage()}
              >
                <Trans>Показать ещё</Trans>
              </Button>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

/** How much of a payment is for invoices, and what was written on it. */
function WhatFor({ payment }: { payment: PaymentRow }) {
  const { allocated, purpose, state } = payment;
  return (
    <>
      {purpose && (
        <Text size="sm" c="dimmed">
          {purpose}
        </Text>
      )}
      {state === "posted" && !isZero(allocated) && (
        <Text size="sm" c="dimmed">
          <Trans>
            По счетам: <Money value={allocated} />
          </Trans>
        </Text>
      )}
    </>
  );
}
