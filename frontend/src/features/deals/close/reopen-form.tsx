import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { FormFrame } from "@/shared/ui/form-frame";
import type { AskProps } from "./ask";

export function ReopenForm({ deal, onSubmit, ...frame }: AskProps & { onSubmit: () => void }) {
  return (
    <FormFrame {...frame} onSubmit={onSubmit} verb={<Trans>Вернуть в работу</Trans>}>
      <Text>{deal.title}</Text>
      <Text size="sm" c="dimmed">
        <Trans>Сделка уйдёт из отчёта за тот день, когда её закрыли.</Trans>
      </Text>
    </FormFrame>
  );
}
