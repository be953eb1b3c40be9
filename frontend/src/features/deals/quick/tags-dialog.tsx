import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { tagsIn } from "../tags";

type FormProps = {
  dealId: string;
  tags: string[];
  onClose: () => void;
  /** Resolves to the server's objection, if it has one. */
  onSave: (tags: string[]) => Promise<string | null>;
};

export function TagsDialog({ opened, ...form }: FormProps & { opened: boolean }) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={form.onClose} title={t`Метки`} size={400}>
      <TagsForm {...form} />
    </Dialog>
  );
}

function TagsForm({ dealId, tags, onClose, onSave }: FormProps) {
  const { t } = useLingui();
  const draft = useDraft(`tags.${dealId}`, { typed: tags.join(", ") });
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    const objection = await onSave(tagsIn(draft.fields.typed));
    setBusy(false);
    setProblem(objection);
    if (!objection) draft.sent(onClose);
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить</Trans>}
      isBusy={isBusy}
      error={null}
      objection={problem}
      onCancel={onClose}
      onSubmit={() => void save()}
    >
      <TextInput
        label={t`Метки через запятую`}
        value={draft.fields.typed}
        error={problem}
        data-autofocus
        onChange={(event) => draft.patch({ typed: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
