import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { Money } from "@/entities/money/money";
import type { LinesTotals as Totals } from "./amounts-model";

/** What lines come to. Null: some line has no number yet where it needs one. */
export function LinesTotals({ totals }: { totals: Totals | null }) {
  if (!totals) {
    return (
      <Text size="sm" c="dimmed" ta="right">
        <Trans>Итог появится, когда у каждой позиции будут количество и цена</Trans>
      </Text>
    );
  }
  const { amount, vat, discount } = totals;
  return (
    <Stack gap={2}>
      {/[1-9]/.test(discount) && (
        <Text size="sm" c="dimmed" ta="right">
          <Trans>
            Скидка <Money value={discount} />
          </Trans>
        </Text>
      )}
      <Text ta="right">
        <Trans>
          Итого{" "}
          <b>
            <Money value={amount} />
          </b>
        </Trans>
        <Text span size="sm" c="dimmed" ml="xs">
          {vat ? (
            <Trans>
              в том числе НДС <Money value={vat} />
            </Trans>
          ) : (
            <Trans>без НДС</Trans>
          )}
        </Text>
      </Text>
    </Stack>
  );
}
