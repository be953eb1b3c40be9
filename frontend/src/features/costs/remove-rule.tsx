import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { subjectName } from "@/entities/costs/words";
import type { RecurringCost } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useCostChanges } from "./api";

type Props = { rule: RecurringCost | null; onClose: () => void };

/** What is removed does not come back, so it is asked before. */
export function RemoveRule({ rule, onClose }: Props) {
  const { t } = useLingui();
  const { removeRule } = useCostChanges();
  const close = (): void => {
    removeRule.reset();
    onClose();
  };
  return (
    <Dialog opened={rule !== null} onClose={close} title={t`Удалить расход каждого месяца`}>
      {rule && (
        <FormFrame
          verb={<Trans>Удалить</Trans>}
          color="red"
          isBusy={removeRule.isPending}
          error={removeRule.error}
          onCancel={close}
          onSubmit={() => removeRule.mutate(rule, { onSuccess: close })}
        >
          <Text size="sm">
            {rule.category.name}, {subjectName(rule.subject)}
          </Text>
          <Text size="sm">
            <Trans>Новых записей больше не будет, а сделанные останутся.</Trans>
          </Text>
        </FormFrame>
      )}
    </Dialog>
  );
}
