import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Recurrence } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useRecurrences } from "./api";
import { scheduleName } from "./recurrence-words";

type Props = { recurrence: Recurrence | null; onClose: () => void };

/** Set up once more on a day of theirs they would be made twice, so there is a question instead of a way back. */
export function RemoveDialog({ recurrence, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={recurrence !== null} onClose={onClose} title={t`Удалить регулярные документы?`}>
      {recurrence && <Form recurrence={recurrence} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ recurrence, onClose }: { recurrence: Recurrence; onClose: () => void }) {
  const { remove } = useRecurrences();
  const name = scheduleName({ ...recurrence, next_on: null });
  return (
    <FormFrame
      verb={<Trans>Удалить</Trans>}
      color="red.9"
      isBusy={remove.isPending}
      error={remove.error}
      onCancel={onClose}
      onSubmit={() => remove.mutate(recurrence, { onSuccess: onClose })}
    >
      <Text>
        <Trans>{name}. Больше создаваться не будут, уже созданные документы останутся.</Trans>
      </Text>
    </FormFrame>
  );
}
