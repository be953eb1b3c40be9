import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Money } from "@/entities/money/money";
import { FormFrame } from "@/shared/ui/form-frame";
import type { AskProps } from "./ask";

export function WinForm({ deal, onSubmit, ...frame }: AskProps & { onSubmit: () => void }) {
  return (
    <FormFrame {...frame} onSubmit={onSubmit} verb={<Trans>Выиграна</Trans>}>
      <Text>
        {deal.title}, <Money value={deal.amount} />
      </Text>
    </FormFrame>
  );
}
