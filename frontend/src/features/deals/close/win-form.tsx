import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Money } from "@/entities/money/money";
import { FormFrame, type FormProps } from "./form-frame";

export function WinForm({ deal, onSubmit, ...frame }: FormProps & { onSubmit: () => void }) {
  return (
    <FormFrame {...frame} onSubmit={onSubmit} verb={<Trans>Выиграна</Trans>}>
      <Text>
        {deal.title}, <Money value={deal.amount} />
      </Text>
    </FormFrame>
  );
}
