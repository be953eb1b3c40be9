import { Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconCash, IconCircleHalf2, IconHourglass } from "@tabler/icons-react";
import type { InvoicePayment } from "@/shared/api/types";
import { Mark, type MarkLook } from "@/shared/ui/mark";
import { invoicePaymentName } from "./words";

// What is paid has the house's own colour; it is sign and text that tell the rest.
const LOOKS: Record<InvoicePayment, MarkLook> = {
  unpaid: { Icon: IconHourglass, color: "gray" },
  partly_paid: { Icon: IconCircleHalf2, variant: "outline" },
  paid: { Icon: IconCash },
};

const OVERDUE: MarkLook = { Icon: IconAlertTriangle, color: "red" };

type Props = {
  document: { payment_state?: InvoicePayment | null; is_overdue: boolean };
  isPlain?: boolean;
};

/** How far an invoice is paid, and that its last day is over; of other documents nothing. */
export function PaidBadges({ document: { payment_state: state, is_overdue }, isPlain }: Props) {
  if (!state) return null;
  return (
    <>
      <Mark look={LOOKS[state]} isPlain={isPlain}>
        {invoicePaymentName(state)}
      </Mark>
      {is_overdue && (
        <Mark look={OVERDUE} isPlain={isPlain}>
          <Trans>Просрочен</Trans>
        </Mark>
      )}
    </>
  );
}
