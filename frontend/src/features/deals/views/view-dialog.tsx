import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import type { SavedView, SavedViewCreate } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendView } from "./change/api";
import { useViewChange } from "./use-view-change";

export type ViewQuestion =
  | { kind: "save"; body: Omit<SavedViewCreate, "name"> }
  | { kind: "rename"; view: SavedView };

type Props = {
  question: ViewQuestion | null;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
};

export function ViewDialog({ question, onClose, onSaved }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={question !== null}
      onClose={onClose}
      title={question?.kind === "rename" ? t`Как назвать?` : t`Сохранить представление`}
      size={400}
    >
      {question && <ViewForm question={question} onClose={onClose} onSaved={onSaved} />}
    </Dialog>
  );
}

function ViewForm({ question, onClose, onSaved }: Props & { question: ViewQuestion }) {
  const { t } = useLingui();
  const canShare = useCan("views.share");
  const { refresh } = useViewChange();
  const draft = useDraft(question.kind === "rename" ? `view.${question.view.id}` : "view", {
    name: question.kind === "rename" ? question.view.name : "",
    isShared: false,
  });
  const { name, isShared } = draft.fields;
  const [isEmpty, setEmpty] = useState(false);
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: () =>
      question.kind === "rename"
        ? sendView.edit(question.view, { name })
        : sendView.create({ ...question.body, name, is_shared: isShared }, key),
    onSuccess: async (view) => {
      await refresh();
      draft.sent(() => onSaved(view));
    },
  });
  const submit = (): void => {
    if (name.trim() === "") setEmpty(true);
    else save.mutate();
  };
  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить</Trans>}
      isBusy={save.isPending}
      error={save.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        value={name}
        maxLength={60}
        error={fieldProblems(save.error)["name"] ?? (isEmpty && t`Назовите представление`)}
        data-autofocus
        onChange={(event) => {
          setEmpty(false);
          draft.patch({ name: event.currentTarget.value });
        }}
      />
      {question.kind === "save" && canShare && (
        <Checkbox
          label={t`Видят все сотрудники`}
          checked={isShared}
          onChange={(event) => draft.patch({ isShared: event.currentTarget.checked })}
        />
      )}
    </FormFrame>
  );
}
