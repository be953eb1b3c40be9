import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import type { DocumentMention, Payment } from "@/shared/api/types";
import { isZero } from "./sums";
import classes from "./payments.module.css";

type Props = {
  payment: Payment;
  action: ReactNode;
  /** What can be made of its part for an invoice. */
  renderFoot: (invoice: DocumentMention) => ReactNode;
  /** What can be made of its advance. */
  restFoot: ReactNode;
};

/** For which invoices a payment is, and what is left of it. */
export function PaymentShares({ payment, action, renderFoot, restFoot }: Props) {
  const { t } = useLingui();
  const { allocations, rest, refunded } = payment;
  const isReturn = payment.direction === "returned";
  return (
    <Stack gap="sm">
      {allocations.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Счетов пока нет.</Trans>
        </Text>
      )}
      {allocations.length > 0 && (
        <Stack gap="sm" role="list" aria-label={t`По счетам`}>
          {allocations.map(({ document, deal, amount }) => (
            <div key={document?.id ?? "unseen"} role="listitem" className={classes["row"]}>
              {document ? (
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link
                      {...props}
                      to="/documents/$documentId"
                      params={{ documentId: document.id }}
                    />
                  )}
                >
                  {titleOf(document)}
                </Anchor>
              ) : (
                <Text size="sm">
                  <Trans>Счёт, который вам не виден</Trans>
                </Text>
              )}
              <Text size="sm" c="dimmed">
                <Money value={amount} />
                {deal && ` · ${deal.name}`}
              </Text>
              {document && renderFoot(document)}
            </div>
          ))}
        </Stack>
      )}
      {!isZero(rest) && (
        <Stack gap={0} align="flex-start">
          <Text size="sm">
            {isReturn ? (
              <Trans>
                Без счёта: <Money value={rest} />
              </Trans>
            ) : (
              <Trans>
                Аванс: <Money value={rest} />
              </Trans>
            )}
          </Text>
          {restFoot}
        </Stack>
      )}
      {!isZero(refunded) && (
        <Text size="sm">
          <Trans>
            Возвращено: <Money value={refunded} />
          </Trans>
        </Text>
      )}
      {action && <Group>{action}</Group>}
    </Stack>
  );
}
