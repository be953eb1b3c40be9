import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowBackUp, IconBan } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import { paymentName } from "@/entities/payments/words";
import { AllocateDialog } from "@/features/payments/allocate-dialog";
import { paymentQueries } from "@/features/payments/api";
import { PaymentBadges } from "@/features/payments/payment-badges";
import { PaymentFacts } from "@/features/payments/payment-facts";
import { PaymentRows } from "@/features/payments/payment-rows";
import { PaymentShares } from "@/features/payments/payment-shares";
import { RecordPayment } from "@/features/payments/record-payment";
import { canBeRefunded } from "@/features/payments/refund-model";
import { UndoDialog } from "@/features/payments/undo-dialog";
import { usePaymentChange } from "@/features/payments/use-payment-change";
import { formatDateTime } from "@/shared/lib/dates";
import { BackButton } from "@/shared/ui/back-button";
import { Block, CardPage } from "@/shared/ui/card-page";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { useDocumentTitle } from "@/shared/ui/page";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { WriteButton } from "@/shared/ui/write-button";
import { PaymentsDenied } from "./payments-denied";

const AdvanceButton = lazy(async () => ({
  default: (await import("@/features/documents/tax/advance-button")).AdvanceButton,
}));

const RestButton = lazy(async () => ({
  default: (await import("@/features/documents/tax/rest-button")).RestButton,
}));

export function PaymentScreen({ paymentId }: { paymentId: string }) {
  return useCan("payments.read") ? <PaymentPage paymentId={paymentId} /> : <PaymentsDenied />;
}

type Opened = "allocate" | "undo" | "refund" | null;

/** A payment: what is known of it, for which invoices it is, and what was given back of it. */
function PaymentPage({ paymentId }: { paymentId: string }) {
  const { t } = useLingui();
  const card = useSuspenseQuery(paymentQueries.card(paymentId));
  const payment = card.data;
  const isPosted = payment.state === "posted";
  const canEdit = useCan("payments.edit") && isPosted;
  const canMake = useCan("documents.edit");
  const refunds = useQuery(paymentQueries.refundsOf(paymentId));
  const given = refunds.data?.items ?? [];
  const changer = usePaymentChange(paymentId);
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const name = paymentName(payment);
  const { refund_of: source, undone_at: undoneAt, undo_reason: reason } = payment;
  useDocumentTitle(name);

  return (
    <CardPage
      canEdit={canEdit}
      main={
        <>
          <StaleNote query={card} />
          <Block>
            <Stack gap="sm">
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <BackButton to="/payments" />
                <Title order={1} size="h3" flex={1} miw={0}>
                  {name}
                </Title>
                <PaymentBadges payment={payment} />
              </Group>
              <Text fz={24} fw={650}>
                <Money value={payment.amount} />
              </Text>
              {source && (
                <Text size="sm">
                  <Trans>
                    Возврат по платежу{" "}
                    <Anchor component={Link} to={`/payments/${source.id}`}>
                      № {source.number}
                    </Anchor>
                  </Trans>
                </Text>
              )}
              {undoneAt && (
                <Alert color="red" variant="light">
                  <Trans>
                    Отменён {formatDateTime(undoneAt)}. Причина: {reason}
                  </Trans>
                </Alert>
              )}
              {canEdit && (
                <Group gap="xs">
                  {canBeRefunded(payment) && (
                    <WriteButton
                      variant="default"
                      leftSection={<IconArrowBackUp size={16} aria-hidden />}
                      onClick={() => setOpened("refund")}
                    >
                      <Trans>Вернуть деньги</Trans>
                    </WriteButton>
                  )}
                  <WriteButton
                    variant="default"
                    leftSection={<IconBan size={16} aria-hidden />}
                    onClick={() => setOpened("undo")}
                  >
                    <Trans>Отменить</Trans>
                  </WriteButton>
                </Group>
              )}
            </Stack>
          </Block>
          <Block>
            <PaymentFacts payment={payment} changer={changer} canEdit={canEdit} />
          </Block>
        </>
      }
      side={
        <>
          {isPosted && (
            <Block title={<Trans>По счетам</Trans>}>
              <PaymentShares
                payment={payment}
                renderFoot={(invoice) =>
                  canMake && (
                    <Suspense>
                      <AdvanceButton
                        payment={payment}
                        invoiceId={invoice.id}
                        invoice={titleOf(invoice)}
                      />
                    </Suspense>
                  )
                }
                restFoot={
                  canMake && (
                    <Suspense>
                      <RestButton payment={payment} />
                    </Suspense>
                  )
                }
                action={
                  canEdit && (
                    <WriteButton variant="default" onClick={() => setOpened("allocate")}>
                      <Trans>Распределить</Trans>
                    </WriteButton>
                  )
                }
              />
            </Block>
          )}
          {given.length > 0 && (
            <Block title={<Trans>Возвраты</Trans>}>
              <PaymentRows label={t`Возвраты`} rows={given} />
            </Block>
          )}
        </>
      }
    >
      <AllocateDialog opened={opened === "allocate"} payment={payment} onClose={close} />
      <UndoDialog opened={opened === "undo"} payment={payment} onClose={close} />
      <RecordPayment
        request={opened === "refund" ? { kind: "refund", payment } : null}
        onClose={close}
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </CardPage>
  );
}
