import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { useOwnFirms } from "@/entities/own-firms/api";
import { paymentName } from "@/entities/payments/words";
import type { PaymentRow } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import { useMakeDocument } from "../use-make-document";
import { advanceWish, isTaxed } from "./amend-model";

type Props = {
  payment: Pick<
    PaymentRow,
    "id" | "number" | "direction" | "state" | "value_date" | "legal_entity"
  >;
  invoiceId: string;
  /** What the invoice is called, where many stand beside each other. */
  invoice?: string;
};

/** A счёт-фактура for money that came ahead of its goods; who pays no VAT makes none. */
export function AdvanceButton({ payment, invoiceId, invoice }: Props) {
  const { t } = useLingui();
  const making = useMakeDocument();
  if (!isTaxed(payment, useOwnFirms())) return null;
  const of = invoice ?? paymentName(payment);
  return (
    <WriteButton
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={t`Счёт-фактура на аванс: ${of}`}
      loading={making.isBusy}
      onClick={() => making.make(advanceWish(payment.id, invoiceId))}
    >
      <Trans>Счёт-фактура на аванс</Trans>
    </WriteButton>
  );
}
