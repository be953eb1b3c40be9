import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Money } from "@/entities/money/money";
import type { DealDocument } from "@/shared/api/types";
import { wayOf } from "./correction-model";

type Props = {
  document: Pick<DealDocument, "amount" | "vat_amount" | "corrected">;
  isCounted: boolean;
};

/** By how much a correction has changed what the original came to, as the server counted it. */
export function Difference({ document, isCounted }: Props) {
  const { amount, vat_amount: vat, corrected } = document;
  if (!isCounted) {
    return (
      <Text size="sm" c="dimmed" ta="right">
        <Trans>Разницу посчитаем при сохранении</Trans>
      </Text>
    );
  }
  return (
    <div>
      {corrected && (
        <Text size="sm" c="dimmed" ta="right">
          <Trans>
            Было <Money value={corrected.amount} />
          </Trans>
        </Text>
      )}
      <Text ta="right">
        <b>
          <Sum difference={amount} />
        </b>
        {vat && (
          <Text span size="sm" c="dimmed" ml="xs">
            <Vat difference={vat} />
          </Text>
        )}
      </Text>
    </div>
  );
}

function Sum({ difference }: { difference: string }) {
  const { way, by } = wayOf(difference);
  if (way === "same") return <Trans>Сумма не изменилась</Trans>;
  return way === "less" ? (
    <Trans>
      Стало меньше на <Money value={by} />
    </Trans>
  ) : (
    <Trans>
      Стало больше на <Money value={by} />
    </Trans>
  );
}

function Vat({ difference }: { difference: string }) {
  const { way, by } = wayOf(difference);
  if (way === "same") return <Trans>НДС тот же</Trans>;
  return way === "less" ? (
    <Trans>
      НДС меньше на <Money value={by} />
    </Trans>
  ) : (
    <Trans>
      НДС больше на <Money value={by} />
    </Trans>
  );
}
