import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { tagsIn } from "../tags";

type FormProps = {
  dealId: string;
  tags: string[];
  onClose: () => void;
  /** Resolves to whatever failed; `onSaved` is told when the server has the tags. */
  onSave: (tags: string[], onSaved: () => void) => Promise<unknown>;
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
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    setError(await onSave(tagsIn(draft.fields.typed), () => draft.sent(onClose)));
    setBusy(false);
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить</Trans>}
      isBusy={isBusy}
      error={error}
      onCancel={onClose}
      onSubmit={() => void save()}
    >
      <TextInput
        label={t`Метки через запятую`}
        value={draft.fields.typed}
        error={fieldProblems(error)["tags"]}
        data-autofocus
        onChange={(event) => draft.patch({ typed: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
