import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Money } from "@/entities/money/money";
import type { DealDocument } from "@/shared/api/types";

type Props = { document: DealDocument; isCounted: boolean };

/** What the document comes to, as the server counted it. */
export function Totals({ document: { amount, vat_amount }, isCounted }: Props) {
  if (!isCounted) {
    return (
      <Text size="sm" c="dimmed" ta="right">
        <Trans>Итог посчитаем при сохранении</Trans>
      </Text>
    );
  }
  return (
    <Text ta="right">
      <Trans>
        Итого{" "}
        <b>
          <Money value={amount} />
        </b>
      </Trans>
      <Text span size="sm" c="dimmed" ml="xs">
        {vat_amount ? (
          <Trans>
            в том числе НДС <Money value={vat_amount} />
          </Trans>
        ) : (
          <Trans>без НДС</Trans>
        )}
      </Text>
    </Text>
  );
}
