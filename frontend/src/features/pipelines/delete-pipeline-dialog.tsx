import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Pipeline } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";

type Props = { pipeline: Pipeline | null; onClose: () => void; onConfirm: () => void };

/** A pipeline does not come back, so its name is typed before the button works. */
export function DeletePipelineDialog({ pipeline, onClose, onConfirm }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={pipeline !== null} onClose={onClose} title={t`Удалить воронку?`}>
      {pipeline && <Content name={pipeline.name} onClose={onClose} onConfirm={onConfirm} />}
    </Dialog>
  );
}

type ContentProps = { name: string; onClose: () => void; onConfirm: () => void };

function Content({ name, onClose, onConfirm }: ContentProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (): void => {
    if (typed.trim() === name) onConfirm();
    else setWrong(true);
  };
  return (
    <FormFrame
      verb={<Trans>Удалить воронку</Trans>}
      color="red.9"
      isBusy={false}
      error={null}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>Вернуть её будет нельзя. Чтобы удалить, введите название: {name}</Trans>
      </Text>
      <TextInput
        aria-label={t`Название воронки`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isWrong && t`Название не совпадает`}
        data-autofocus
      />
    </FormFrame>
  );
}
