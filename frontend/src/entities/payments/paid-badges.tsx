import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { InvoicePayment } from "@/shared/api/types";
import { invoicePaymentName } from "./words";

// What is paid has the house's own colour; it is the text that tells the rest.
const LOOKS = {
  unpaid: { variant: "light", color: "gray" },
  partly_paid: { variant: "outline" },
  paid: { variant: "light" },
} as const;

type Props = {
  document: { payment_state?: InvoicePayment | null; is_overdue: boolean };
};

/** How far an invoice is paid, and that its last day is over; of other documents nothing. */
export function PaidBadges({ document: { payment_state: state, is_overdue } }: Props) {
  if (!state) return null;
  return (
    <>
      <Badge {...LOOKS[state]} tt="none" flex="none">
        {invoicePaymentName(state)}
      </Badge>
      {is_overdue && (
        <Badge variant="light" color="red" tt="none" flex="none">
          <Trans>Просрочен</Trans>
        </Badge>
      )}
    </>
  );
}
