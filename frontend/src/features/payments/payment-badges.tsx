import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import { Money } from "@/entities/money/money";
import { paymentStateName } from "@/entities/payments/words";
import type { PaymentState } from "@/shared/api/types";
import { isZero } from "./sums";

type Props = { payment: { state: PaymentState; rest: string } };

/** What of a payment is no usual matter: it is undone, or something of it is for no invoice yet. */
export function PaymentBadges({ payment: { state, rest } }: Props) {
  if (state === "undone") {
    return (
      <Badge variant="light" color="red" tt="none" flex="none">
        {paymentStateName(state)}
      </Badge>
    );
  }
  if (isZero(rest)) return null;
  return (
    <Badge variant="outline" tt="none" flex="none">
      <Trans>
        Аванс <Money value={rest} short />
      </Trans>
    </Badge>
  );
}
