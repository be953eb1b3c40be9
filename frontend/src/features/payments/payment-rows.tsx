import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Money } from "@/entities/money/money";
import { paymentName } from "@/entities/payments/words";
import type { PaymentRow } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { PaymentBadges } from "./payment-badges";
import classes from "./payments.module.css";

type Props = {
  label: string;
  rows: PaymentRow[];
  /** What stands below a payment. */
  renderFoot?: ((row: PaymentRow) => ReactNode) | undefined;
};

/** A few payments on another record's page. */
export function PaymentRows({ label, rows, renderFoot }: Props) {
  return (
    <Stack gap="sm" role="list" aria-label={label}>
      {rows.map((row) => (
        <div key={row.id} role="listitem" className={classes["row"]}>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/payments/$paymentId" params={{ paymentId: row.id }} />
            )}
          >
            {paymentName(row)}
          </Anchor>
          <Group gap={6} c="dimmed" fz="sm">
            <Text span size="sm">
              <Money value={row.amount} /> · {formatDay(row.value_date)}
            </Text>
            <PaymentBadges payment={row} />
          </Group>
          {renderFoot?.(row)}
        </div>
      ))}
    </Stack>
  );
}
